package eu.vipatwork.people.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class AddFirstAdministratorTest {

    private final PeopleFixture people;

    AddFirstAdministratorTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @Test
    void aNewServerGetsOneAdministratorWithAPasswordOnce() {
        Optional<String> password = add();
        Optional<String> again = add();

        assertThat(password.orElseThrow()).hasSize(24);
        assertThat(again).isEmpty();
        SignedIn administrator =
                people.session(people.signIn("admin@localhost", password.get())).orElseThrow();
        assertThat(administrator.is(Role.ADMINISTRATOR)).isTrue();
        assertThat(people.run(() -> people.get(FindOrganisations.class).all()))
                .extracting(Organisation::name)
                .containsExactly("VIP@Work");
    }

    private Optional<String> add() {
        return people.run(
                () -> people.get(AddFirstAdministrator.class).add("VIP@Work", "Administrator", "admin@localhost"));
    }
}
