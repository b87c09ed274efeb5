package eu.vipatwork.people.registration;

import java.util.Locale;
import java.util.Set;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;

/** Sends and accepts invitations of "Anna Berg". */
final class RegistrationFixture {

    static final String PAGE = "https://vip.example/invitations/";

    private final PeopleFixture people;

    RegistrationFixture(PeopleFixture people) {
        this.people = people;
    }

    InvitePersonResult invite(Actor actor, OrganisationId organisation, String email, Role... roles) {
        Invitee invitee = new Invitee(email, "Anna Berg", Set.of(roles));
        return people.get(InvitePerson.class).invite(actor, organisation, invitee, PAGE, Locale.ENGLISH);
    }

    /** Sends an invitation; returns the token of its link. */
    String token(Actor actor, OrganisationId organisation, String email, Role... roles) {
        String link = ((InvitePersonResult.Invited) invite(actor, organisation, email, roles)).link();
        return link.substring(PAGE.length());
    }

    AcceptInvitationResult accept(String token, String password) {
        return people.get(AcceptInvitation.class)
                .accept(token, "Anna Berg", password, Locale.ENGLISH, PeopleFixture.CLIENT);
    }
}
