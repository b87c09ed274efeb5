package eu.vipatwork.site.test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import eu.vipatwork.people.Membership;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** People who are signed in, one for each role, all in the same organisation. */
public final class TestUser {

    public static final Organisation ORGANISATION =
            new Organisation(OrganisationId.of("0198c000-0000-7000-8000-000000000001"), "Harbour School");

    public static final SignedIn TRAINEE = with(Role.TRAINEE);
    public static final SignedIn TRAINER = with(Role.TRAINER);
    public static final SignedIn PROVIDER = with(Role.PROVIDER);
    public static final SignedIn ADMINISTRATOR = with(Role.ADMINISTRATOR);

    private TestUser() {}

    /** A person with these roles, without a language of their own. */
    public static SignedIn with(Role... roles) {
        return speaking(null, roles);
    }

    /** A person with these roles, who has chosen this language. */
    public static SignedIn speaking(Locale language, Role... roles) {
        List<Membership> memberships = Arrays.stream(roles)
                .map(role -> new Membership(ORGANISATION.id(), ORGANISATION.name(), role))
                .toList();
        return new SignedIn(
                PersonId.of("0198c000-0000-7000-8000-000000000002"),
                "Aino Virtanen",
                "aino@example.org",
                language,
                memberships,
                "token-of-aino");
    }
}
