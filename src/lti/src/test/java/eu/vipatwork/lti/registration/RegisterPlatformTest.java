package eu.vipatwork.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.lti.LtiFixture;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** The registrations of platforms. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class RegisterPlatformTest {

    @Parameter
    TestDatabase database;

    private LtiFixture lti;

    @BeforeEach
    void open() {
        lti = LtiFixture.in(database);
    }

    @AfterEach
    void close() {
        lti.close();
    }

    @Test
    void aSecondRegistrationOfTheSameIssuerAndClientUpdatesTheFirst() {
        RegistrationId again = lti.the(RegisterPlatform.class)
                .register(lti.details("client-1", Set.of("d-1", "d-2"), true), Optional.empty());

        assertThat(again).isEqualTo(lti.registration);
        Registration stored =
                lti.the(FindRegistrations.class).byId(lti.registration).orElseThrow();
        assertThat(stored.deployments()).containsExactlyInAnyOrder("d-1", "d-2");
        assertThat(stored.everyDeployment()).isTrue();
        assertThat(stored.sites())
                .containsExactlyInAnyOrder(URI.create("https://school.example"), URI.create(lti.platform.issuer()));
        assertThat(lti.the(FindRegistrations.class).ofIssuer(lti.platform.issuer()))
                .containsExactly(stored);
    }
}
