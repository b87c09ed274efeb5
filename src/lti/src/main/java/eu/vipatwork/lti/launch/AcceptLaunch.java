package eu.vipatwork.lti.launch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.lti.link.LinkOpened;
import eu.vipatwork.lti.link.LtiUser;
import eu.vipatwork.lti.link.LtiUserRepository;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.lti.link.ResourceLinkRepository;
import eu.vipatwork.lti.message.ContextRole;
import eu.vipatwork.lti.message.Launch;
import eu.vipatwork.lti.message.LaunchMessage;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.lti.registration.RegistrationRepository;
import eu.vipatwork.people.RenamePerson;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.registration.AdmitPerson;
import eu.vipatwork.people.registration.AdmitPersonResult;
import eu.vipatwork.shared.PersonId;

/**
 * Stores a verified launch: the user and the link. A new user becomes a trainee of the registration's organisation,
 * without a password and without an e-mail address: the platform's e-mail address is not verified. An instructor is one
 * for that link only and gets no staff role here.
 */
@Dependent
public class AcceptLaunch {

    private final RegistrationRepository registrations;
    private final LtiUserRepository users;
    private final ResourceLinkRepository links;
    private final InstantSource clock;
    private final AdmitPerson admitPerson;
    private final RenamePerson renamePerson;
    private final Event<LinkOpened> linkOpened;

    @Inject
    AcceptLaunch(
            RegistrationRepository registrations,
            LtiUserRepository users,
            ResourceLinkRepository links,
            InstantSource clock,
            AdmitPerson admitPerson,
            RenamePerson renamePerson,
            Event<LinkOpened> linkOpened) {
        this.registrations = registrations;
        this.users = users;
        this.links = links;
        this.clock = clock;
        this.admitPerson = admitPerson;
        this.renamePerson = renamePerson;
        this.linkOpened = linkOpened;
    }

    /**
     * The result of a launch.
     *
     * @param isNew whether this is the person's first launch
     * @param link empty for a content selection
     */
    public record Accepted(PersonId person, boolean isNew, Optional<ResourceLink> link) {}

    /** When one person's first launches run at the same time, one of them ends in a conflict: the caller retries. */
    @Transactional
    public Accepted accept(Launch launch) {
        Instant now = clock.instant();
        addDeployment(launch.registration(), launch.deployment(), now);
        Optional<LtiUser> known = users.find(launch.registration().id(), launch.subject());
        LtiUser user = known.orElseGet(() -> admit(launch, now));
        if (known.isPresent()) {
            launch.name().ifPresent(name -> renamePerson.rename(user.person(), name));
        }
        return new Accepted(
                user.person(), known.isEmpty(), launchedLink(launch).map(link -> store(launch, link, user, now)));
    }

    private static Optional<LaunchMessage.OpenLink> launchedLink(Launch launch) {
        if (launch.message() instanceof LaunchMessage.OpenLink link) {
            return Optional.of(link);
        }
        return launch.message() instanceof LaunchMessage.ReviewSubmission review
                ? Optional.of(review.link())
                : Optional.empty();
    }

    private LtiUser admit(Launch launch, Instant now) {
        AdmitPersonResult admitted = admitPerson.admit(
                launch.name().orElse(""),
                Optional.empty(),
                launch.locale().orElse(null),
                launch.registration().organisation(),
                Set.of(Role.TRAINEE),
                AuditDetail.of("from-platform", launch.registration().issuer()));
        PersonId person = ((AdmitPersonResult.Admitted) admitted).person();
        LtiUser user = new LtiUser(launch.registration().id(), launch.subject(), person);
        users.add(user, now);
        return user;
    }

    private ResourceLink store(Launch launch, LaunchMessage.OpenLink opened, LtiUser user, Instant now) {
        RegistrationId registration = launch.registration().id();
        ResourceLink link = new ResourceLink(
                links.find(registration, launch.deployment(), opened.linkId()).orElseGet(ResourceLinkId::next),
                registration,
                launch.deployment(),
                opened.linkId(),
                opened.title(),
                launch.contextId(),
                launch.contextTitle(),
                opened.content(),
                opened.services());
        boolean instructor = launch.role() == ContextRole.INSTRUCTOR;
        links.store(link, now);
        links.storeLaunch(link.id(), user, instructor, now);
        linkOpened.fire(new LinkOpened(link.id(), user.person(), instructor));
        return link;
    }

    /** Adds a deployment at its first launch, where the registration allows any. */
    private void addDeployment(Registration registration, String deployment, Instant now) {
        if (!registration.deployments().contains(deployment)) {
            registrations.addDeployment(registration.id(), deployment, now);
        }
    }
}
