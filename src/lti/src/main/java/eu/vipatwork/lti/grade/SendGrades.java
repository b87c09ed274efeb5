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
 * Sends the grades that are due, a handful for each platform, in rounds. Several nodes may do so at the same time. What
 * the database has to say is read before and kept after; in between only HTTP happens, on threads of its own: a platform
 * that is slow keeps those of others waiting for half a minute at most, and learners not at all.
 */
@Dependent
public class SendGrades {

    private static final int AT_ONCE = 10;
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final int ROUNDS = 20;

    private final GradeOutbox outbox;
    private final LineItemRepository lineItems;
    private final FindRegistrations findRegistrations;
    private final FindResourceLinks findResourceLinks;
    private final ToolKeys keys;
    private final ScoreDelivery delivery;
    private final PlatformExecutor couriers;

    @Inject
    SendGrades(
            GradeOutbox outbox,
            LineItemRepository lineItems,
            FindRegistrations findRegistrations,
            FindResourceLinks findResourceLinks,
            ToolKeys keys,
            ScoreDelivery delivery,
            PlatformExecutor couriers) {
        this.outbox = outbox;
        this.lineItems = lineItems;
        this.findRegistrations = findRegistrations;
        this.findResourceLinks = findResourceLinks;
        this.keys = keys;
        this.delivery = delivery;
        this.couriers = couriers;
    }

    /**
     * Tries each grade whose time has come. Not within a transaction.
     *
     * @return how many the platforms took
     */
    public int send() {
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<ScoreDelivery.Parcel> parcels = new ArrayList<>();
            for (RegistrationId platform : outbox.platforms()) {
                parcel(platform).ifPresent(parcels::add);
            }
            if (parcels.isEmpty()) {
                break;
            }
            sent += deliver(parcels);
        }
        return sent;
    }

    private Optional<ScoreDelivery.Parcel> parcel(RegistrationId platform) {
        List<GradeOutbox.Due> due = outbox.claim(platform, AT_ONCE);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Registration registration = findRegistrations.byId(platform).orElseThrow();
        if (!registration.active()) {
            due.forEach(grade -> outbox.record(
                    grade, new DeliveryResult.Refused(GradeFault.SWITCHED_OFF, "the registration is switched off")));
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
                    if (lineItems.claim(id)) {
                        search.add(id);
                    }
                });
            }
        }
        return Optional.of(new ScoreDelivery.Parcel(registration, keys.signing(), due, links, known, search));
    }

    private int deliver(List<ScoreDelivery.Parcel> parcels) {
        CompletionService<ScoreDelivery.Receipt> under = new ExecutorCompletionService<>(couriers.executor());
        parcels.forEach(parcel -> under.submit(() -> delivery.deliver(parcel, TURN)));
        int sent = 0;
        for (int i = 0; i < parcels.size(); i++) {
            try {
                ScoreDelivery.Receipt receipt = under.take().get();
                receipt.found().forEach(lineItems::found);
                receipt.outcomes().forEach(outbox::record);
                sent += (int) receipt.outcomes().values().stream()
                        .filter(DeliveryResult.Sent.class::isInstance)
                        .count();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return sent; // the leases end by themselves
            } catch (ExecutionException e) {
                throw new IllegalStateException("grades could not be sent", e.getCause());
            }
        }
        return sent;
    }
}
