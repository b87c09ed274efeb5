package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Allows or forbids people to register with an organisation as trainees. */
@Dependent
public class AllowSelfRegistration {

    private final SelfRegistrationRepository selfRegistrations;
    private final InstantSource clock;
    private final FindOrganisations findOrganisations;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    AllowSelfRegistration(
            SelfRegistrationRepository selfRegistrations,
            InstantSource clock,
            FindOrganisations findOrganisations,
            RecordAuditEvent recordAuditEvent) {
        this.selfRegistrations = selfRegistrations;
        this.clock = clock;
        this.findOrganisations = findOrganisations;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * @param emailDomain such as "school.example", or empty for any
     * @return whether the actor may manage the organisation's trainees
     */
    @Transactional
    @RetriedOnConflict
    public boolean allow(Actor actor, OrganisationId organisation, Optional<String> emailDomain) {
        if (!actor.mayManage(organisation, Set.of(Role.TRAINEE))) {
            return false;
        }
        SelfRegistrationRow row = selfRegistrations.find(organisation).orElseGet(() -> {
            SelfRegistrationRow added = new SelfRegistrationRow(organisation, clock.instant());
            selfRegistrations.add(added);
            return added;
        });
        row.limitTo(emailDomain
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                .filter(domain -> !domain.isEmpty())
                .orElse(null));
        record(
                actor,
                organisation,
                row.emailDomain() == null
                        ? AuditDetail.of("registration-for-all")
                        : AuditDetail.of("registration-for-addresses", row.emailDomain()));
        return true;
    }

    /** @return whether the actor may manage the organisation's trainees */
    @Transactional
    public boolean forbid(Actor actor, OrganisationId organisation) {
        if (!actor.mayManage(organisation, Set.of(Role.TRAINEE))) {
            return false;
        }
        selfRegistrations.find(organisation).ifPresent(row -> {
            selfRegistrations.remove(row);
            record(actor, organisation, AuditDetail.of("no-registration"));
        });
        return true;
    }

    /** The organisations with which people may register. */
    @Transactional
    public List<SelfRegistration> allowed() {
        return findOrganisations.all().stream()
                .flatMap(organisation -> of(organisation.id()).stream())
                .toList();
    }

    /** Whether, and under which condition, people may register with this one. */
    @Transactional
    public Optional<SelfRegistration> of(OrganisationId organisation) {
        return selfRegistrations.find(organisation).flatMap(row -> findOrganisations
                .byId(organisation)
                .map(host -> new SelfRegistration(host, Optional.ofNullable(row.emailDomain()))));
    }

    private void record(Actor actor, OrganisationId organisation, AuditDetail detail) {
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.SELF_REGISTRATION_SET)
                .by(actor.actor())
                .in(organisation)
                .saying(detail));
    }
}
