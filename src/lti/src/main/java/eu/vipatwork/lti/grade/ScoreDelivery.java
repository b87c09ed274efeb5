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

/** Sends grades to one platform, one after the other, until it is not available or the time is over. */
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
     * The grades and everything that their delivery needs, so that it does not use the database.
     *
     * @param known the known line items
     * @param search the links whose line item must be found or created
     */
    record Batch(
            Registration registration,
            RSAKey key,
            List<GradeOutbox.Due> grades,
            Map<ResourceLinkId, ResourceLink> links,
            Map<ResourceLinkId, URI> known,
            Set<ResourceLinkId> search) {}

    /** @param found the result of each search for a line item */
    record Results(Map<GradeOutbox.Due, DeliveryResult> results, Map<ResourceLinkId, Optional<URI>> found) {}

    Results deliver(Batch batch, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Map<GradeOutbox.Due, DeliveryResult> results = new LinkedHashMap<>();
        Map<ResourceLinkId, URI> items = new HashMap<>(batch.known());
        Map<ResourceLinkId, DeliveryResult> failed = new HashMap<>();
        Map<ResourceLinkId, Optional<URI>> found = new HashMap<>();
        batch.search().forEach(link -> found.put(link, Optional.empty()));
        boolean stopped = false;
        for (GradeOutbox.Due grade : batch.grades()) {
            if (stopped || System.nanoTime() > end) {
                results.put(grade, new DeliveryResult.NotTried());
                continue;
            }
            ResourceLinkId link = grade.link();
            if (!items.containsKey(link) && !failed.containsKey(link)) {
                findLineItem(batch, link, items, failed);
                found.put(link, Optional.ofNullable(items.get(link)));
            }
            DeliveryResult result = items.containsKey(link)
                    ? post.send(batch.registration(), items.get(link), grade, batch.key())
                    : failed.get(link);
            results.put(grade, result);
            stopped = result instanceof DeliveryResult.Later later && later.wholePlatform();
        }
        found.keySet().retainAll(batch.search());
        return new Results(results, found);
    }

    private void findLineItem(
            Batch batch,
            ResourceLinkId link,
            Map<ResourceLinkId, URI> items,
            Map<ResourceLinkId, DeliveryResult> failed) {
        if (!batch.search().contains(link)) {
            failed.put(link, new DeliveryResult.NotTried()); // another node searches
            return;
        }
        try {
            search.findOrCreate(batch.registration(), batch.links().get(link), batch.key())
                    .ifPresentOrElse(
                            item -> items.put(link, item),
                            () -> failed.put(
                                    link,
                                    new DeliveryResult.Refused(
                                            GradeFault.NO_LINE_ITEM,
                                            "the link has no line item, and we may not create one")));
        } catch (FindOrCreateLineItem.NotFound e) {
            DeliveryResult result = post.result(e.reply);
            failed.put(
                    link,
                    result instanceof DeliveryResult.Sent
                            ? DeliveryResult.Later.wholePlatform(GradeFault.NOT_TAKEN, e.getMessage())
                            : result);
        } catch (ScopeNotGranted e) {
            failed.put(link, new DeliveryResult.Refused(GradeFault.NO_PERMISSION, e.getMessage()));
        } catch (TokenRefused e) {
            failed.put(link, DeliveryResult.Later.wholePlatform(GradeFault.NO_TOKEN, e.getMessage()));
        } catch (OutboundRequestFailed e) {
            failed.put(link, DeliveryResult.Later.wholePlatform(GradeFault.UNREACHABLE, e.getMessage()));
        }
    }
}
