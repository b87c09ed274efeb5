package eu.vipatwork.people.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.House;
import eu.vipatwork.people.Operator;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.Databases;

@ParameterizedClass
@MethodSource(Databases.ALL)
class CsvTest {

    private final House house;
    private final Door door;
    private OrganisationId school;
    private SignedIn provider;

    CsvTest(Database database) {
        house = new House(database);
        door = new Door(house);
    }

    @BeforeEach
    void aSchoolWithAProvider() {
        school = house.run(() -> house.addOrganisation.add("School of Practice"));
        provider = house.acting(house.person("Pia Roos", school, Role.PROVIDER));
    }

    @Test
    void everybodyOnAListInOrderIsInvited() {
        CsvReport report = invite(Operator.SHELL, """
                name;E-Mail is elsewhere;email;role
                "Berg; Anna";x;anna@example.org;
                Bo Lind;x;BO@example.org;trainer provider

                Eeva Mäki;x;eeva@example.org;Trainee
                """);

        assertThat(((CsvReport.Done) report).lines())
                .extracting(CsvLine::email, CsvLine::outcome)
                .containsExactly(invited("anna@example.org"), invited("BO@example.org"), invited("eeva@example.org"));
        assertThat(house.run(() -> door.findInvitations.of(school)))
                .extracting(Invitation::name, Invitation::email, Invitation::roles)
                .containsExactlyInAnyOrder(
                        tuple("Berg; Anna", "anna@example.org", Set.of(Role.TRAINEE)),
                        tuple("Bo Lind", "bo@example.org", Set.of(Role.TRAINER, Role.PROVIDER)),
                        tuple("Eeva Mäki", "eeva@example.org", Set.of(Role.TRAINEE)));
    }

    @Test
    void oneLineThatIsNotInOrderStopsAllAndEveryLineIsTold() {
        PersonId member = house.person("Tom Vos", school, Role.TRAINEE);
        String known =
                house.run(() -> house.findPeople.byId(member)).orElseThrow().email();
        CsvReport report = invite(
                provider,
                "\uFEFFemail,name,role\r\n"
                        + "anna@example.org,Anna Berg,\r\n"
                        + "anna.example.org,Anna Berg,\r\n"
                        + "Anna@Example.org,Anna Berg,trainee\r\n"
                        + "bo@example.org," + "B".repeat(201) + ",\r\n"
                        + "carl@example.org,Carl,wizard\r\n"
                        + "dora@example.org,Dora,administrator\r\n"
                        + known + ",Tom,\r\n");

        List<CsvLine> lines = ((CsvReport.LinesRefused) report).lines();
        assertThat(lines)
                .extracting(CsvLine::outcome)
                .containsExactly(
                        CsvLine.Outcome.INVITED,
                        CsvLine.Outcome.EMAIL_REFUSED,
                        CsvLine.Outcome.TWICE,
                        CsvLine.Outcome.NAME_REFUSED,
                        CsvLine.Outcome.ROLE_UNKNOWN,
                        CsvLine.Outcome.ROLE_NOT_ALLOWED,
                        CsvLine.Outcome.ALREADY_MEMBER);
        assertThat(lines).extracting(CsvLine::number).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(house.run(() -> door.findInvitations.of(school))).isEmpty();
    }

    @Test
    void aFileThatIsNoListIsRefusedAsAWhole() {
        assertThat(invite(provider, "")).isEqualTo(new CsvReport.FileRefused(CsvReport.Reason.EMPTY));
        assertThat(invite(provider, "email\n")).isEqualTo(new CsvReport.FileRefused(CsvReport.Reason.EMPTY));
        assertThat(invite(provider, "name,mail\nAnna,anna@example.org\n"))
                .isEqualTo(new CsvReport.FileRefused(CsvReport.Reason.NO_EMAIL_COLUMN));
        assertThat(invite(provider, "email,name\nanna@example.org,\"Anna\n"))
                .isEqualTo(new CsvReport.FileRefused(CsvReport.Reason.MALFORMED));
        assertThat(invite(provider, "email\n" + "a@example.org\n".repeat(1_001)))
                .isEqualTo(new CsvReport.FileRefused(CsvReport.Reason.TOO_LONG));
    }

    private CsvReport invite(Actor actor, String csv) {
        return house.run(() -> door.invitePeople.invite(actor, school, csv, Door.PAGE, Locale.ENGLISH));
    }

    private static Tuple invited(String email) {
        return tuple(email, CsvLine.Outcome.INVITED);
    }
}
