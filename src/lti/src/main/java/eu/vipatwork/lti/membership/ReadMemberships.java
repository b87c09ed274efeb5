package eu.vipatwork.lti.membership;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import com.nimbusds.jose.jwk.RSAKey;
import eu.vipatwork.lti.key.ToolKeys;
import eu.vipatwork.lti.link.FindResourceLinks;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.lti.outbound.OutboundRequestFailed;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.services.LtiScope;
import eu.vipatwork.lti.services.PlatformExecutor;
import eu.vipatwork.lti.services.PlatformReply;
import eu.vipatwork.lti.services.PlatformServiceClient;
import eu.vipatwork.lti.services.TokenRefused;

/** Reads the class lists that somebody wants to see, page by page. No transaction is open while a platform is asked. */
@Dependent
public class ReadMemberships {

    private static final String CONTAINER = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final int AT_ONCE = 10;
    private static final int PAGES = 50;
    private static final int MOST_MEMBERS = 5_000;
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final ContextMemberships lists;
    private final FindResourceLinks findResourceLinks;
    private final FindRegistrations findRegistrations;
    private final ToolKeys keys;
    private final PlatformServiceClient calls;
    private final PlatformExecutor couriers;

    @Inject
    ReadMemberships(
            ContextMemberships lists,
            FindResourceLinks findResourceLinks,
            FindRegistrations findRegistrations,
            ToolKeys keys,
            PlatformServiceClient calls,
            PlatformExecutor couriers) {
        this.lists = lists;
        this.findResourceLinks = findResourceLinks;
        this.findRegistrations = findRegistrations;
        this.keys = keys;
        this.calls = calls;
        this.couriers = couriers;
    }

    /** Reads those that are due. Not within a transaction. */
    public void read() {
        Map<ResourceLinkId, Future<Found>> asked = new LinkedHashMap<>();
        for (ResourceLinkId id : lists.claim(AT_ONCE)) {
            ResourceLink link = findResourceLinks.byId(id).orElseThrow();
            Registration registration =
                    findRegistrations.byId(link.registration()).orElseThrow();
            RSAKey key = keys.signing();
            asked.put(id, couriers.executor().submit(() -> ask(registration, link, key)));
        }
        asked.forEach(this::keep);
    }

    private void keep(ResourceLinkId link, Future<Found> asked) {
        try {
            Found found = asked.get();
            if (found.fault().isEmpty()) {
                lists.replace(link, found.members());
            } else {
                lists.failed(link, found.fault().get(), found.again() ? Optional.of(PAUSE) : Optional.empty());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the lease ends by itself
        } catch (ExecutionException e) {
            throw new IllegalStateException("a class list could not be read", e.getCause());
        }
    }

    /** @param again whether it makes sense to try again soon */
    private record Found(List<ContextMembership.Member> members, Optional<String> fault, boolean again) {

        static Found fault(String fault, boolean again) {
            return new Found(List.of(), Optional.of(fault), again);
        }
    }

    private Found ask(Registration registration, ResourceLink link, RSAKey key) {
        Map<String, ContextMembership.Member> members = new LinkedHashMap<>();
        Optional<URI> page = link.services().memberships();
        long end = System.nanoTime() + TURN.toNanos();
        try {
            for (int i = 0; i < PAGES && page.isPresent() && members.size() < MOST_MEMBERS; i++) {
                if (System.nanoTime() > end) {
                    return Found.fault("the class list did not arrive within a minute", true);
                }
                PlatformReply reply = calls.get(registration, LtiScope.MEMBERSHIP, key, page.get(), CONTAINER);
                Optional<List<ContextMembership.Member>> some =
                        reply.isSuccess() ? reply.object().flatMap(MembershipContainer::members) : Optional.empty();
                if (some.isEmpty()) {
                    int status = reply.answer().status();
                    return Found.fault(
                            reply.words(), status >= FIRST_SERVER_ERROR || status == TOO_MANY || reply.isPage());
                }
                some.get().forEach(member -> members.putIfAbsent(member.subject(), member));
                page = reply.next();
            }
            return new Found(new ArrayList<>(members.values()), Optional.empty(), false);
        } catch (TokenRefused e) {
            return Found.fault(e.getMessage(), false);
        } catch (OutboundRequestFailed e) {
            return Found.fault(e.getMessage(), true);
        }
    }
}
