package eu.vipatwork.lti.grade;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import com.nimbusds.jose.jwk.RSAKey;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.lti.outbound.OutboundRequestFailed;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.services.ScopeNotGranted;
import eu.vipatwork.lti.services.TokenRefused;

/** Takes some grades to one platform, one after the other; stops when the platform is out of order, or its turn ends. */
@Dependent
class ScoreDelivery {

    private final PostScore post;
    private final FindOrCreateLineItem search;

    @Inject
    ScoreDelivery(PostScore post, FindOrCreateLineItem search) {
        this.post = post;
        this.search = search;
    }

    /**
     * All that is to be known: no database is asked on the way.
     *
     * @param known line items
     * @param search the links whose line item is to be found, or made
     */
    record Parcel(
            Registration registration,
            RSAKey key,
            List<GradeOutbox.Due> grades,
            Map<ResourceLinkId, ResourceLink> links,
            Map<ResourceLinkId, URI> known,
            Set<ResourceLinkId> search) {}

    /** @param found what the search for line items brought, for each that was searched for */
    record Receipt(Map<GradeOutbox.Due, DeliveryResult> outcomes, Map<ResourceLinkId, Optional<URI>> found) {}

    Receipt deliver(Parcel parcel, Duration turn) {
        long end = System.nanoTime() + turn.toNanos();
        Map<GradeOutbox.Due, DeliveryResult> outcomes = new LinkedHashMap<>();
        Map<ResourceLinkId, URI> items = new HashMap<>(parcel.known());
        Map<ResourceLinkId, DeliveryResult> without = new HashMap<>();
        Map<ResourceLinkId, Optional<URI>> found = new HashMap<>();
        parcel.search().forEach(link -> found.put(link, Optional.empty()));
        boolean stopped = false;
        for (GradeOutbox.Due grade : parcel.grades()) {
            if (stopped || System.nanoTime() > end) {
                outcomes.put(grade, new DeliveryResult.NotTried());
                continue;
            }
            ResourceLinkId link = grade.link();
            if (!items.containsKey(link) && !without.containsKey(link)) {
                lookFor(parcel, link, items, without);
                found.put(link, Optional.ofNullable(items.get(link)));
            }
            DeliveryResult outcome = items.containsKey(link)
                    ? post.send(parcel.registration(), items.get(link), grade, parcel.key())
                    : without.get(link);
            outcomes.put(grade, outcome);
            stopped = outcome instanceof DeliveryResult.Later later && later.wholePlatform();
        }
        found.keySet().retainAll(parcel.search());
        return new Receipt(outcomes, found);
    }

    private void lookFor(
            Parcel parcel, ResourceLinkId link, Map<ResourceLinkId, URI> items, Map<ResourceLinkId, DeliveryResult> without) {
        if (!parcel.search().contains(link)) {
            without.put(link, new DeliveryResult.NotTried()); // another node is looking
            return;
        }
        try {
            search.findOrMake(parcel.registration(), parcel.links().get(link), parcel.key())
                    .ifPresentOrElse(
                            item -> items.put(link, item),
                            () -> without.put(
                                    link,
                                    new DeliveryResult.Refused(
                                            GradeFault.NO_LINE_ITEM,
                                            "the link has no line item, and we may not make one")));
        } catch (FindOrCreateLineItem.NotFound e) {
            DeliveryResult outcome = post.outcome(e.reply);
            without.put(
                    link,
                    outcome instanceof DeliveryResult.Sent
                            ? DeliveryResult.Later.all(GradeFault.NOT_TAKEN, e.getMessage())
                            : outcome);
        } catch (ScopeNotGranted e) {
            without.put(link, new DeliveryResult.Refused(GradeFault.NO_PERMISSION, e.getMessage()));
        } catch (TokenRefused e) {
            without.put(link, DeliveryResult.Later.all(GradeFault.NO_TOKEN, e.getMessage()));
        } catch (OutboundRequestFailed e) {
            without.put(link, DeliveryResult.Later.all(GradeFault.UNREACHABLE, e.getMessage()));
        }
    }
}
