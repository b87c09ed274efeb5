package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Lets people register with an organisation by themselves, as trainees; or no longer. */
@Dependent
public class AllowSelfRegistration {

    private final EntityManager people;
    private final InstantSource clock;
    private final FindOrganisations findOrganisations;
    private final RecordAuditEvent recordAct;

    @Inject
    public AllowSelfRegistration(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            FindOrganisations findOrganisations,
            RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.findOrganisations = findOrganisations;
        this.recordAct = recordAct;
    }

    /**
     * @param emailDomain such as "school.example", or empty for any
     * @return whether the actor has a say over the organisation's trainees
     */
    @Transactional
    public boolean allow(Actor actor, OrganisationId organisation, Optional<String> emailDomain) {
        if (!actor.mayManage(organisation, Set.of(Role.TRAINEE))) {
            return false;
        }
        SelfRegistrationRow row = people.find(SelfRegistrationRow.class, organisation.toString());
        if (row == null) {
            row = new SelfRegistrationRow(organisation, clock.instant());
            people.persist(row);
        }
        row.emailDomain = emailDomain
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                .filter(domain -> !domain.isEmpty())
                .orElse(null);
        note(
                actor,
                organisation,
                row.emailDomain == null
                        ? AuditDetail.of("registration-for-all")
                        : AuditDetail.of("registration-for-addresses", row.emailDomain));
        return true;
    }

    /** @return whether the actor has a say over the organisation's trainees */
    @Transactional
    public boolean forbid(Actor actor, OrganisationId organisation) {
        if (!actor.mayManage(organisation, Set.of(Role.TRAINEE))) {
            return false;
        }
        SelfRegistrationRow row = people.find(SelfRegistrationRow.class, organisation.toString());
        if (row != null) {
            people.remove(row);
            note(actor, organisation, AuditDetail.of("no-registration"));
        }
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
        return Optional.ofNullable(people.find(SelfRegistrationRow.class, organisation.toString()))
                .flatMap(row -> findOrganisations
                        .byId(organisation)
                        .map(host -> new SelfRegistration(host, Optional.ofNullable(row.emailDomain))));
    }

    private void note(Actor actor, OrganisationId organisation, AuditDetail detail) {
        recordAct.record(AuditEvent.named(PeopleAuditEvent.SELF_REGISTRATION_SET)
                .by(actor.actor())
                .in(organisation)
                .saying(detail));
    }
}
