package eu.vipatwork.people.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Databases;

/** The whole way with a provider that we did not write. */
class KeycloakSignInIT {

    private final PeopleFixture house = new PeopleFixture(Databases.derby());
    private final OpenIdFixture gate = new OpenIdFixture(house);

    @Test
    void aPersonSignsInAtKeycloakAndIsKnownTheNextTime() throws Exception {
        OrganisationId school = house.run(() -> house.addOrganisation.add("School of Practice"));
        try (KeycloakServer keycloak = new KeycloakServer(Path.of(System.getProperty("keycloak.home")), OpenIdFixture.REDIRECT)) {
            gate.provider(school, keycloak.issuer(), KeycloakServer.CLIENT, KeycloakServer.SECRET);

            SignedIn first = gate.person(signIn(keycloak, school));
            SignedIn second = gate.person(signIn(keycloak, school));

            assertThat(first.name()).isEqualTo("Lena Holm");
            assertThat(first.email()).isEqualTo("lena@school.example");
            assertThat(first.is(Role.TRAINEE, school)).isTrue();
            assertThat(second.person()).isEqualTo(first.person());

            gate.provider(school, keycloak.issuer(), KeycloakServer.CLIENT, "another secret");
            assertThat(signIn(keycloak, school)).isInstanceOf(FinishOpenIdResult.ProviderSilent.class);
        }
    }

    private FinishOpenIdResult signIn(KeycloakServer keycloak, OrganisationId school) throws Exception {
        BeginOpenIdResult.GoTo begun = gate.begin(school, null);
        Map<String, String> answer = keycloak.signIn(begun.address(), "lena", "seven green lamps");
        return gate.finish(begun.browserToken(), answer);
    }
}
