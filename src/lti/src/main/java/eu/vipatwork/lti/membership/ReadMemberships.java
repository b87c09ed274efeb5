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

/** Reads requested memberships from platforms, page by page. No transaction is open during the requests. */
@Dependent
public class ReadMemberships {

    private static final String CONTAINER = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final int BATCH_SIZE = 10;
    private static final int MAX_PAGES = 50;
    private static final int MAX_MEMBERS = 5_000;
    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final ContextMemberships memberships;
    private final FindResourceLinks findResourceLinks;
    private final FindRegistrations findRegistrations;
    private final ToolKeys keys;
    private final PlatformServiceClient calls;
    private final PlatformExecutor executor;

    @Inject
    ReadMemberships(
            ContextMemberships memberships,
            FindResourceLinks findResourceLinks,
            FindRegistrations findRegistrations,
            ToolKeys keys,
            PlatformServiceClient calls,
            PlatformExecutor executor) {
        this.memberships = memberships;
        this.findResourceLinks = findResourceLinks;
        this.findRegistrations = findRegistrations;
        this.keys = keys;
        this.calls = calls;
        this.executor = executor;
    }

    /** Reads the memberships that are due. Must not run in a transaction. */
    public void read() {
        Map<ResourceLinkId, Future<Found>> running = new LinkedHashMap<>();
        for (ResourceLinkId id : memberships.lease(BATCH_SIZE)) {
            ResourceLink link = findResourceLinks.byId(id).orElseThrow();
            Registration registration =
                    findRegistrations.byId(link.registration()).orElseThrow();
            RSAKey key = keys.signing();
            running.put(id, executor.executor().submit(() -> fetch(registration, link, key)));
        }
        running.forEach(this::store);
    }

    private void store(ResourceLinkId link, Future<Found> running) {
        try {
            Found found = running.get();
            if (found.fault().isEmpty()) {
                memberships.replace(link, found.members());
            } else {
                memberships.failed(link, found.fault().get(), found.retry() ? Optional.of(PAUSE) : Optional.empty());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the lease expires
        } catch (ExecutionException e) {
            throw new IllegalStateException("a membership could not be read", e.getCause());
        }
    }

    /** @param retry whether to try again soon */
    private record Found(List<ContextMembership.Member> members, Optional<String> fault, boolean retry) {

        static Found fault(String fault, boolean retry) {
            return new Found(List.of(), Optional.of(fault), retry);
        }
    }

    private Found fetch(Registration registration, ResourceLink link, RSAKey key) {
        Map<String, ContextMembership.Member> members = new LinkedHashMap<>();
        Optional<URI> page = link.services().memberships();
        long end = System.nanoTime() + TIME_LIMIT.toNanos();
        try {
            for (int i = 0; i < MAX_PAGES && page.isPresent() && members.size() < MAX_MEMBERS; i++) {
                if (System.nanoTime() > end) {
                    return Found.fault("the membership was not received within a minute", true);
                }
                PlatformReply reply = calls.get(registration, LtiScope.MEMBERSHIP, key, page.get(), CONTAINER);
                Optional<List<ContextMembership.Member>> some =
                        reply.isSuccess() ? reply.object().flatMap(MembershipContainer::members) : Optional.empty();
                if (some.isEmpty()) {
                    int status = reply.response().status();
                    return Found.fault(
                            reply.message(), status >= FIRST_SERVER_ERROR || status == TOO_MANY || reply.isPage());
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
