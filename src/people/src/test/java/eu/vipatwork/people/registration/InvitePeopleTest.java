package eu.vipatwork.people.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class InvitePeopleTest {

    private final PeopleFixture people;
    private OrganisationId school;
    private SignedIn provider;

    InvitePeopleTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @BeforeEach
    void addSchoolWithProvider() {
        school = people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        provider = people.signedIn(people.person("Pia Roos", school, Role.PROVIDER));
    }

    @Test
    void allPeopleOnAValidListAreInvited() {
        InvitationListReport report = invite(SystemActor.SYSTEM, """
                name;E-Mail is elsewhere;email;role
                "Berg; Anna";x;anna@example.org;
                Bo Lind;x;BO@example.org;trainer provider

                Eeva Mäki;x;eeva@example.org;Trainee
                """);

        assertThat(((InvitationListReport.Done) report).lines())
                .extracting(InvitationListLine::email, InvitationListLine::outcome)
                .containsExactly(invited("anna@example.org"), invited("BO@example.org"), invited("eeva@example.org"));
        assertThat(people.run(() -> people.get(FindInvitations.class).of(school)))
                .extracting(Invitation::name, Invitation::email, Invitation::roles)
                .containsExactlyInAnyOrder(
                        tuple("Berg; Anna", "anna@example.org", Set.of(Role.TRAINEE)),
                        tuple("Bo Lind", "bo@example.org", Set.of(Role.TRAINER, Role.PROVIDER)),
                        tuple("Eeva Mäki", "eeva@example.org", Set.of(Role.TRAINEE)));
    }

    @Test
    void anInvalidLineStopsAllAndEveryLineIsReported() {
        PersonId member = people.person("Tom Vos", school, Role.TRAINEE);
        String known = people.email(member);
        InvitationListReport report = invite(
                provider,
                "\uFEFFemail,name,role\r\n"
                        + "anna@example.org,Anna Berg,\r\n"
                        + "anna.example.org,Anna Berg,\r\n"
                        + "Anna@Example.org,Anna Berg,trainee\r\n"
                        + "bo@example.org," + "B".repeat(201) + ",\r\n"
                        + "carl@example.org,Carl,wizard\r\n"
                        + "dora@example.org,Dora,administrator\r\n"
                        + known + ",Tom,\r\n");

        List<InvitationListLine> lines = ((InvitationListReport.LinesRefused) report).lines();
        assertThat(lines)
                .extracting(InvitationListLine::outcome)
                .containsExactly(
                        InvitationListLine.Outcome.INVITED,
                        InvitationListLine.Outcome.EMAIL_REFUSED,
                        InvitationListLine.Outcome.TWICE,
                        InvitationListLine.Outcome.NAME_REFUSED,
                        InvitationListLine.Outcome.ROLE_UNKNOWN,
                        InvitationListLine.Outcome.ROLE_NOT_ALLOWED,
                        InvitationListLine.Outcome.ALREADY_MEMBER);
        assertThat(lines).extracting(InvitationListLine::number).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(people.run(() -> people.get(FindInvitations.class).of(school)))
                .isEmpty();
    }

    @Test
    void aFileThatIsNotAListIsRefused() {
        assertThat(invite(provider, ""))
                .isEqualTo(new InvitationListReport.FileRefused(InvitationListReport.Reason.EMPTY));
        assertThat(invite(provider, "email\n"))
                .isEqualTo(new InvitationListReport.FileRefused(InvitationListReport.Reason.EMPTY));
        assertThat(invite(provider, "name,post\nAnna,anna@example.org\n"))
                .isEqualTo(new InvitationListReport.FileRefused(InvitationListReport.Reason.NO_EMAIL_COLUMN));
        assertThat(invite(provider, "email,name\nanna@example.org,\"Anna\n"))
                .isEqualTo(new InvitationListReport.FileRefused(InvitationListReport.Reason.MALFORMED));
        assertThat(invite(provider, "\u00D0\u00CF"))
                .isEqualTo(new InvitationListReport.FileRefused(InvitationListReport.Reason.NO_EMAIL_COLUMN));
        assertThat(invite(provider, "email\n" + "a@example.org\n".repeat(1_001)))
                .isEqualTo(new InvitationListReport.FileRefused(InvitationListReport.Reason.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E-Mail;Name | anna@example.org;Anna van Berg",
                "E-MAIL ADDRESS;FIRST NAME;LAST NAME | anna@example.org;Anna;van Berg",
                "Sukunimi;Etunimi;Sähköposti;Rooli | van Berg;Anna;anna@example.org;Osallistuja",
                "Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Rol | Anna;van;Berg;anna@example.org;cursist",
                "Voornaam;Naam;E-mail | Anna;van Berg;anna@example.org",
                "Naam;Mail | Anna van Berg;anna@example.org",
            })
    void columnsAndRolesAreNamedInTheReadersLanguage(String header, String line) {
        InvitationListReport report = invite(provider, header + "\r\n" + line + "\r\n");
        assertThat(report).isInstanceOf(InvitationListReport.Done.class);
        assertThat(((InvitationListReport.Done) report).lines())
                .singleElement()
                .satisfies(done -> assertThat(done.link()).startsWith(RegistrationFixture.PAGE));
        assertThat(people.run(() -> people.get(FindInvitations.class).of(school)))
                .extracting(Invitation::name, Invitation::email, Invitation::roles)
                .containsExactly(tuple("Anna van Berg", "anna@example.org", Set.of(Role.TRAINEE)));
    }

    private InvitationListReport invite(Actor actor, String csv) {
        return people.run(() -> people.get(InvitePeople.class)
                .invite(actor, school, csv.getBytes(StandardCharsets.UTF_8), RegistrationFixture.PAGE, Locale.ENGLISH));
    }

    private static Tuple invited(String email) {
        return tuple(email, InvitationListLine.Outcome.INVITED);
    }
}
