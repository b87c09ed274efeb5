package eu.vipatwork.lti.grade;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.lti.key.ToolKeys;
import eu.vipatwork.lti.link.FindResourceLinks;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.lti.services.PlatformExecutor;

/**
 * Sends the grades that are due, in rounds of up to ten for each platform; several nodes may do so at the same time. The
 * database is read before the requests and written after them; no transaction is open between. The requests of each
 * platform run on a thread of their own, so that a slow platform delays those of others by half a minute at most.
 */
@Dependent
public class SendGrades {

    private static final int BATCH_SIZE = 10;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final int MAX_ROUNDS = 20;

    private final GradeOutbox outbox;
    private final LineItemRepository lineItems;
    private final FindRegistrations findRegistrations;
    private final FindResourceLinks findResourceLinks;
    private final ToolKeys keys;
    private final ScoreDelivery delivery;
    private final PlatformExecutor executor;

    @Inject
    SendGrades(
            GradeOutbox outbox,
            LineItemRepository lineItems,
            FindRegistrations findRegistrations,
            FindResourceLinks findResourceLinks,
            ToolKeys keys,
            ScoreDelivery delivery,
            PlatformExecutor executor) {
        this.outbox = outbox;
        this.lineItems = lineItems;
        this.findRegistrations = findRegistrations;
        this.findResourceLinks = findResourceLinks;
        this.keys = keys;
        this.delivery = delivery;
        this.executor = executor;
    }

    /**
     * Sends all grades that are due. Must not run in a transaction.
     *
     * @return how many the platforms accepted
     */
    public int send() {
        int sent = 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<ScoreDelivery.Batch> batches = new ArrayList<>();
            for (RegistrationId platform : outbox.platforms()) {
                batch(platform).ifPresent(batches::add);
            }
            if (batches.isEmpty()) {
                break;
            }
            sent += deliver(batches);
        }
        return sent;
    }

    private Optional<ScoreDelivery.Batch> batch(RegistrationId platform) {
        List<GradeOutbox.Due> due = outbox.lease(platform, BATCH_SIZE);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Registration registration = findRegistrations.byId(platform).orElseThrow();
        if (!registration.active()) {
            due.forEach(grade -> outbox.record(
                    grade, new DeliveryResult.Refused(GradeFault.SWITCHED_OFF, "the registration is not active")));
            return Optional.empty();
        }
        Map<ResourceLinkId, ResourceLink> links = new HashMap<>();
        Map<ResourceLinkId, URI> known = new HashMap<>();
        Set<ResourceLinkId> search = new HashSet<>();
        for (GradeOutbox.Due grade : due) {
            ResourceLinkId id = grade.link();
            if (!links.containsKey(id)) {
                ResourceLink link = findResourceLinks.byId(id).orElseThrow();
                links.put(id, link);
                lineItems.of(link).ifPresentOrElse(item -> known.put(id, item), () -> {
                    if (lineItems.lease(id)) {
                        search.add(id);
                    }
                });
            }
        }
        return Optional.of(new ScoreDelivery.Batch(registration, keys.signing(), due, links, known, search));
    }

    private int deliver(List<ScoreDelivery.Batch> batches) {
        CompletionService<ScoreDelivery.Results> running = new ExecutorCompletionService<>(executor.executor());
        batches.forEach(batch -> running.submit(() -> delivery.deliver(batch, TIME_LIMIT)));
        int sent = 0;
        for (int i = 0; i < batches.size(); i++) {
            try {
                ScoreDelivery.Results results = running.take().get();
                results.found().forEach(lineItems::store);
                results.results().forEach(outbox::record);
                sent += (int) results.results().values().stream()
                        .filter(DeliveryResult.Sent.class::isInstance)
                        .count();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return sent; // the leases expire
            } catch (ExecutionException e) {
                throw new IllegalStateException("grades could not be sent", e.getCause());
            }
        }
        return sent;
    }
}
