package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.NameRules;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.email.EmailKind;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Invites a person into an organisation, by a letter with a link. */
@Dependent
public class InvitePerson {

    private static final String NOBODY_IN_PARTICULAR = "VIP@Work";

    private final EntityManager people;
    private final InstantSource clock;
    private final FindPeople findPeople;
    private final FindOrganisations findOrganisations;
    private final OpenInvitations open;
    private final QueueEmail writeLetter;
    private final RecordAuditEvent recordAct;

    @Inject
    InvitePerson(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            FindPeople findPeople,
            FindOrganisations findOrganisations,
            OpenInvitations open,
            QueueEmail writeLetter,
            RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.findPeople = findPeople;
        this.findOrganisations = findOrganisations;
        this.open = open;
        this.writeLetter = writeLetter;
        this.recordAct = recordAct;
    }

    /**
     * A second invitation to the same address takes the place of the first.
     *
     * @param linkPrefix the absolute address of the page that takes the token; the token is appended
     * @param language of the letter, when we do not know the reader's
     * @throws IllegalArgumentException when there is no such organisation
     */
    @Transactional
    public InvitePersonResult invite(
            Actor actor, OrganisationId organisation, Invitee invitee, String linkPrefix, Locale language) {
        Organisation host = findOrganisations
                .byId(organisation)
                .orElseThrow(() -> new IllegalArgumentException("no organisation " + organisation));
        if (!actor.mayManage(organisation, invitee.roles())) {
            return new InvitePersonResult.NotAllowed();
        }
        Optional<EmailAddress> email = EmailAddress.parse(invitee.email());
        if (email.isEmpty()) {
            return new InvitePersonResult.EmailRefused();
        }
        String name = invitee.name() == null || invitee.name().isBlank()
                ? null
                : invitee.name().strip();
        if (name != null && !NameRules.isName(name)) {
            return new InvitePersonResult.NameRefused();
        }
        Optional<Person> known = findPeople.byEmail(email.get().value());
        if (known.isPresent() && roles(known.get(), organisation).containsAll(invitee.roles())) {
            return new InvitePersonResult.AlreadyMember();
        }
        open.close(actor, organisation, email.get().value());
        String token = SecretTokens.next();
        InvitationRow row = new InvitationRow(
                token, organisation, email.get().value(), name, invitee.roles(), actor.actor(), clock.instant());
        row.letter = writeLetter
                .write(
                        EmailKind.INVITATION,
                        known.map(Person::locale).orElse(language),
                        row.email,
                        InvitationRow.VALID,
                        host.name(),
                        nameOf(actor),
                        linkPrefix + token,
                        InvitationRow.VALID.toDays())
                .toString();
        people.persist(row);
        recordAct.record(AuditEvent.named(PeopleAuditEvent.INVITED)
                .by(actor.actor())
                .in(organisation)
                .saying(AuditDetail.of("invited", row.id, AuditDetail.words("role", row.roles()))));
        return new InvitePersonResult.Invited(row.invitationId(), linkPrefix + token);
    }

    private Set<Role> roles(Person person, OrganisationId organisation) {
        return findPeople.memberships(person.id()).stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .map(Membership::role)
                .collect(Collectors.toSet());
    }

    private String nameOf(Actor actor) {
        return actor.actor().flatMap(findPeople::byId).map(Person::name).orElse(NOBODY_IN_PARTICULAR);
    }
}
