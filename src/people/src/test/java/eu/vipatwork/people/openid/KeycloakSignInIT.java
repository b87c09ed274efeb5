package eu.vipatwork.people.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Databases;

/** A sign-in at a real provider. */
class KeycloakSignInIT {

    private final PeopleFixture people = new PeopleFixture(Databases.derby());
    private final OpenIdFixture openId = new OpenIdFixture(people);

    @Test
    void aPersonSignsInAtKeycloakAndIsKnownAtTheSecondSignIn() throws Exception {
        OrganisationId school =
                people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        try (KeycloakServer keycloak =
                new KeycloakServer(Path.of(System.getProperty("keycloak.home")), OpenIdFixture.REDIRECT)) {
            openId.provider(school, keycloak.issuer(), KeycloakServer.CLIENT, KeycloakServer.SECRET);

            SignedIn first = openId.person(signIn(keycloak, school));
            SignedIn second = openId.person(signIn(keycloak, school));

            assertThat(first.name()).isEqualTo("Lena Holm");
            assertThat(first.email()).isEqualTo("lena@school.example");
            assertThat(first.is(Role.TRAINEE, school)).isTrue();
            assertThat(second.person()).isEqualTo(first.person());

            openId.provider(school, keycloak.issuer(), KeycloakServer.CLIENT, "another secret");
            assertThat(signIn(keycloak, school)).isInstanceOf(FinishOpenIdResult.ProviderFailed.class);
        }
    }

    private FinishOpenIdResult signIn(KeycloakServer keycloak, OrganisationId school) throws Exception {
        BeginOpenIdResult.GoTo begun = openId.begin(school, null);
        Map<String, String> answer = keycloak.signIn(begun.address(), "lena", "seven green lamps");
        return openId.finish(begun.browserToken(), answer);
    }
}
