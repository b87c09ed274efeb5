package eu.vipatwork.people.registration;

import java.util.Locale;
import java.util.Set;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.email.WithdrawEmails;
import eu.vipatwork.shared.OrganisationId;

/** This package's use cases, put together. */
final class RegistrationFixture {

    static final String PAGE = "https://vip.example/invitations/";
    static final ClientInfo DESK = ClientInfo.unknown("192.0.2.7", "Browser");

    final PeopleFixture house;
    final InvitePerson invitePerson;
    final InvitePeople invitePeople;
    final FindInvitations findInvitations;
    final WithdrawInvitation withdrawInvitation;
    final AcceptInvitation acceptInvitation;
    final JoinOrganisation joinOrganisation;
    final AllowSelfRegistration allowSelfRegistration;
    final Register register;
    final DeleteInvitations forgetInvitations;

    RegistrationFixture(PeopleFixture house) {
        this.house = house;
        WithdrawEmails withdrawLetters = new WithdrawEmails(house.people, house.clock);
        OpenInvitations open = new OpenInvitations(house.people, house.clock, withdrawLetters);
        invitePerson = new InvitePerson(
                house.people,
                house.clock,
                house.findPeople,
                house.findOrganisations,
                open,
                house.writeLetter,
                house.recordAct);
        invitePeople = new InvitePeople(house.findPeople, invitePerson);
        findInvitations =
                new FindInvitations(house.people, house.clock, open, house.findPeople, house.findOrganisations);
        withdrawInvitation = new WithdrawInvitation(house.people, open, house.recordAct);
        acceptInvitation =
                new AcceptInvitation(open, house.addPerson, house.chooseLanguage, house.openSession, house.recordAct);
        joinOrganisation = new JoinOrganisation(open, house.giveRole, house.recordAct);
        allowSelfRegistration =
                new AllowSelfRegistration(house.people, house.clock, house.findOrganisations, house.recordAct);
        register = new Register(house.people, house.clock, allowSelfRegistration, house.allowance, house.writeLetter);
        forgetInvitations = new DeleteInvitations(house.people, house.clock, withdrawLetters);
    }

    InvitePersonResult invite(Actor actor, OrganisationId organisation, String email, Role... roles) {
        return house.run(() -> invitePerson.invite(
                actor, organisation, new Invitee(email, "Anna Berg", Set.of(roles)), PAGE, Locale.ENGLISH));
    }

    /** The token of the link that this invitation sends. */
    String token(Actor actor, OrganisationId organisation, String email, Role... roles) {
        String link = ((InvitePersonResult.Invited) invite(actor, organisation, email, roles)).link();
        return link.substring(PAGE.length());
    }

    AcceptInvitationResult accept(String token, String password) {
        return house.run(() -> acceptInvitation.accept(token, "Anna Berg", password, Locale.ENGLISH, DESK));
    }
}
