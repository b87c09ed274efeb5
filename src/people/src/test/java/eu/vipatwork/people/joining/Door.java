package eu.vipatwork.people.joining;

import java.util.Locale;
import java.util.Set;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.House;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.Visitor;
import eu.vipatwork.people.letters.WithdrawLetters;
import eu.vipatwork.shared.OrganisationId;

/** This package's use cases, put together. */
final class Door {

    static final String PAGE = "https://vip.example/invitations/";
    static final Visitor DESK = Visitor.unknown("192.0.2.7", "Browser");

    final House house;
    final InvitePerson invitePerson;
    final InvitePeople invitePeople;
    final FindInvitations findInvitations;
    final WithdrawInvitation withdrawInvitation;
    final AcceptInvitation acceptInvitation;
    final JoinOrganisation joinOrganisation;
    final AllowSelfRegistration allowSelfRegistration;
    final Register register;
    final ForgetInvitations forgetInvitations;

    Door(House house) {
        this.house = house;
        WithdrawLetters withdrawLetters = new WithdrawLetters(house.people, house.clock);
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
        forgetInvitations = new ForgetInvitations(house.people, house.clock, withdrawLetters);
    }

    InviteResult invite(Actor actor, OrganisationId organisation, String email, Role... roles) {
        return house.run(() -> invitePerson.invite(
                actor, organisation, new Invitee(email, "Anna Berg", Set.of(roles)), PAGE, Locale.ENGLISH));
    }

    /** The token of the link that this invitation sends. */
    String token(Actor actor, OrganisationId organisation, String email, Role... roles) {
        String link = ((InviteResult.Invited) invite(actor, organisation, email, roles)).link();
        return link.substring(PAGE.length());
    }

    AcceptInvitationResult accept(String token, String password) {
        return house.run(() -> acceptInvitation.accept(token, "Anna Berg", password, Locale.ENGLISH, DESK));
    }
}
