package eu.vipatwork.people.joining;

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
import eu.vipatwork.people.Names;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.letters.LetterKind;
import eu.vipatwork.people.letters.WriteLetter;
import eu.vipatwork.people.secret.Secrets;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Unit;

/** Invites a person into an organisation, by a letter with a link. */
@Dependent
public class InvitePerson {

    private static final String NOBODY_IN_PARTICULAR = "VIP@Work";

    private final EntityManager people;
    private final InstantSource clock;
    private final FindPeople findPeople;
    private final FindOrganisations findOrganisations;
    private final OpenInvitations open;
    private final WriteLetter writeLetter;
    private final RecordAct recordAct;

    @Inject
    InvitePerson(
            @Unit("people") EntityManager people,
            InstantSource clock,
            FindPeople findPeople,
            FindOrganisations findOrganisations,
            OpenInvitations open,
            WriteLetter writeLetter,
            RecordAct recordAct) {
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
    public InviteResult invite(
            Actor actor, OrganisationId organisation, Invitee invitee, String linkPrefix, Locale language) {
        Organisation host = findOrganisations
                .byId(organisation)
                .orElseThrow(() -> new IllegalArgumentException("no organisation " + organisation));
        if (!actor.mayManage(organisation, invitee.roles())) {
            return new InviteResult.NotAllowed();
        }
        Optional<EmailAddress> email = EmailAddress.parse(invitee.email());
        if (email.isEmpty()) {
            return new InviteResult.EmailRefused();
        }
        String name = invitee.name() == null || invitee.name().isBlank()
                ? null
                : invitee.name().strip();
        if (name != null && !Names.isName(name)) {
            return new InviteResult.NameRefused();
        }
        Optional<Person> known = findPeople.byEmail(email.get().value());
        if (known.isPresent() && roles(known.get(), organisation).containsAll(invitee.roles())) {
            return new InviteResult.AlreadyMember();
        }
        open.close(actor, organisation, email.get().value());
        String token = Secrets.next();
        InvitationRow row = new InvitationRow(
                token, organisation, email.get().value(), name, invitee.roles(), actor.actor(), clock.instant());
        row.letter = writeLetter
                .write(
                        LetterKind.INVITATION,
                        known.map(Person::locale).orElse(language),
                        row.email,
                        InvitationRow.VALID,
                        host.name(),
                        nameOf(actor),
                        linkPrefix + token,
                        InvitationRow.VALID.toDays())
                .toString();
        people.persist(row);
        recordAct.record(Act.named(Acts.INVITED)
                .by(actor.actor())
                .in(organisation)
                .saying(Detail.of("invited", row.id, Detail.words("role", row.roles()))));
        return new InviteResult.Invited(row.invitationId(), linkPrefix + token);
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
