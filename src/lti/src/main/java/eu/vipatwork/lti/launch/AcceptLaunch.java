package eu.vipatwork.lti.launch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.lti.link.LinkOpened;
import eu.vipatwork.lti.link.LtiUserRow;
import eu.vipatwork.lti.link.ParticipantRow;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.lti.link.ResourceLinkRow;
import eu.vipatwork.lti.message.ContextRole;
import eu.vipatwork.lti.message.Launch;
import eu.vipatwork.lti.message.LaunchMessage;
import eu.vipatwork.lti.registration.DeploymentRow;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.people.RenamePerson;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.registration.AdmitPerson;
import eu.vipatwork.people.registration.AdmitPersonResult;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Keeps what a checked launch tells: who came, by which link, to what. Who comes for the first time becomes a trainee of
 * the registration's organisation, without a password and without an e-mail address: the address that a platform sends
 * is not ours to believe. An instructor is one in that link's class only, and holds no role of staff here.
 */
@Dependent
public class AcceptLaunch {

    private final EntityManager lti;
    private final InstantSource clock;
    private final AdmitPerson admitPerson;
    private final RenamePerson renamePerson;
    private final Event<LinkOpened> openings;

    @Inject
    AcceptLaunch(
            @ModuleUnit("lti") EntityManager lti,
            InstantSource clock,
            AdmitPerson admitPerson,
            RenamePerson renamePerson,
            Event<LinkOpened> openings) {
        this.lti = lti;
        this.clock = clock;
        this.admitPerson = admitPerson;
        this.renamePerson = renamePerson;
        this.openings = openings;
    }

    /** @param link by which they came; nothing when they want to choose content */
    public record Accepted(PersonId person, boolean isNew, Optional<ResourceLink> link) {}

    /** Two first launches of one person at the same time end in a conflict of one of them: try again then. */
    @Transactional
    public Accepted accept(Launch launch) {
        Instant now = clock.instant();
        note(launch.registration(), launch.deployment(), now);
        Optional<LtiUserRow> known = find(launch.registration().id(), launch.subject());
        LtiUserRow user = known.orElseGet(() -> admit(launch, now));
        if (known.isPresent()) {
            launch.name().ifPresent(name -> renamePerson.rename(PersonId.of(user.person), name));
        }
        return new Accepted(
                PersonId.of(user.person), known.isEmpty(), opened(launch).map(link -> keep(launch, link, user, now)));
    }

    private static Optional<LaunchMessage.OpenLink> opened(Launch launch) {
        if (launch.message() instanceof LaunchMessage.OpenLink link) {
            return Optional.of(link);
        }
        return launch.message() instanceof LaunchMessage.ReviewSubmission review
                ? Optional.of(review.link())
                : Optional.empty();
    }

    private Optional<LtiUserRow> find(RegistrationId registration, String subject) {
        return lti.createQuery(
                        "select u from LtiUserRow u where u.registration = :registration and u.subject = :subject",
                        LtiUserRow.class)
                .setParameter("registration", registration.toString())
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    private LtiUserRow admit(Launch launch, Instant now) {
        AdmitPersonResult admitted = admitPerson.admit(
                launch.name().orElse(""),
                Optional.empty(),
                launch.locale().orElse(null),
                launch.registration().organisation(),
                Set.of(Role.TRAINEE),
                AuditDetail.of("from-platform", launch.registration().issuer()));
        PersonId person = ((AdmitPersonResult.Admitted) admitted).person();
        LtiUserRow user = new LtiUserRow(launch.registration().id(), launch.subject(), person, now);
        lti.persist(user);
        lti.flush();
        return user;
    }

    private ResourceLink keep(Launch launch, LaunchMessage.OpenLink opened, LtiUserRow user, Instant now) {
        ResourceLinkRow row = link(launch, opened, now);
        ResourceLink link = new ResourceLink(
                ResourceLinkId.of(row.id),
                launch.registration().id(),
                launch.deployment(),
                opened.linkId(),
                opened.title(),
                launch.contextId(),
                launch.contextTitle(),
                opened.content(),
                opened.services());
        row.take(link, now);
        lti.persist(row);
        lti.flush();
        ParticipantRow participant = lti.createQuery(
                        "select p from ParticipantRow p where p.link = :link and p.user = :user", ParticipantRow.class)
                .setParameter("link", row.id)
                .setParameter("user", user.id)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ParticipantRow(row.id, user.id));
        participant.instructor = launch.role() == ContextRole.INSTRUCTOR;
        participant.lastLaunch = now;
        lti.persist(participant);
        lti.flush();
        openings.fire(new LinkOpened(link.id(), PersonId.of(user.person), participant.instructor));
        return link;
    }

    private ResourceLinkRow link(Launch launch, LaunchMessage.OpenLink opened, Instant now) {
        return lti.createQuery(
                        "select l from ResourceLinkRow l where l.registration = :registration"
                                + " and l.deployment = :deployment and l.linkId = :link",
                        ResourceLinkRow.class)
                .setParameter("registration", launch.registration().id().toString())
                .setParameter("deployment", launch.deployment())
                .setParameter("link", opened.linkId())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ResourceLinkRow(
                        ResourceLinkId.next(), launch.registration().id(), launch.deployment(), opened.linkId(), now));
    }

    /** A deployment that the platform added by itself, where the registration allows that. */
    private void note(Registration registration, String deployment, Instant now) {
        if (!registration.deployments().contains(deployment)) {
            lti.persist(new DeploymentRow(registration.id(), deployment, now));
            lti.flush();
        }
    }
}
