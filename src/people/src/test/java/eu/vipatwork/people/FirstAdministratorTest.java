package eu.vipatwork.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.Databases;

@ParameterizedClass
@MethodSource(Databases.ALL)
class FirstAdministratorTest {

    private final House house;

    FirstAdministratorTest(Database database) {
        house = new House(database);
    }

    @Test
    void aNewServerGetsOneAdministratorWithAPasswordOnce() {
        Optional<String> password = ensure();
        Optional<String> again = ensure();

        assertThat(password.orElseThrow()).hasSize(24);
        assertThat(again).isEmpty();
        SignedIn administrator =
                house.session(house.signIn("admin@localhost", password.get())).orElseThrow();
        assertThat(administrator.is(Role.ADMINISTRATOR)).isTrue();
        assertThat(house.run(() -> house.findOrganisations.all()))
                .extracting(Organisation::name)
                .containsExactly("VIP@Work");
    }

    private Optional<String> ensure() {
        return house.run(() -> house.firstAdministrator.ensure("VIP@Work", "Administrator", "admin@localhost"));
    }
}
