package eu.vipatwork.lti.deeplinking;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.lti.SpaceDelimited;
import eu.vipatwork.lti.message.DeepLinkingSettings;
import eu.vipatwork.lti.message.Launch;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Open content selections. Each is valid for eight hours, so that a teacher can read before choosing. */
@Dependent
public class SelectionRepository {

    private static final Duration VALID = Duration.ofHours(8);

    private final EntityManager lti;
    private final InstantSource clock;

    @Inject
    SelectionRepository(@ModuleUnit("lti") EntityManager lti, InstantSource clock) {
        this.lti = lti;
        this.clock = clock;
    }

    /** @param person the teacher who chooses; the only one who may answer */
    public record Selection(
            UUID id, RegistrationId registration, String deployment, PersonId person, DeepLinkingSettings settings) {}

    @Transactional
    public UUID begin(Launch launch, DeepLinkingSettings settings, PersonId person) {
        SelectionRow row = new SelectionRow();
        UUID id = Ids.next();
        row.id = id.toString();
        row.registration = launch.registration().id().toString();
        row.deployment = launch.deployment();
        row.person = person.toString();
        row.returnAddress = settings.returnAddress().toString();
        row.multiple = settings.multiple();
        row.lineItems = settings.lineItems();
        row.documentTargets = SpaceDelimited.join(settings.documentTargets());
        row.data = settings.data().orElse(null);
        row.expires = clock.instant().plus(VALID);
        lti.persist(row);
        return id;
    }

    /** The selection; empty when it is another person's, or has expired. */
    @Transactional
    public Optional<Selection> find(UUID id, PersonId person) {
        return Optional.ofNullable(lti.find(SelectionRow.class, id.toString()))
                .filter(row -> row.person.equals(person.toString()))
                .filter(row -> row.expires.isAfter(clock.instant()))
                .map(row -> new Selection(
                        id,
                        RegistrationId.of(row.registration),
                        row.deployment,
                        person,
                        new DeepLinkingSettings(
                                URI.create(row.returnAddress),
                                row.multiple,
                                row.lineItems,
                                SpaceDelimited.split(row.documentTargets),
                                Optional.ofNullable(row.data))));
    }

    @Transactional
    public int deleteExpired() {
        return lti.createQuery("delete from SelectionRow r where r.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
