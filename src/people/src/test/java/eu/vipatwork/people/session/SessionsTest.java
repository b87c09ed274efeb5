package eu.vipatwork.people.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SessionsTest {

    private final PeopleFixture house;
    private PersonId anna;
    private PersonId other;

    SessionsTest(TestDatabase database) {
        house = new PeopleFixture(database);
    }

    @BeforeEach
    void twoTrainees() {
        OrganisationId school = house.run(() -> house.addOrganisation.add("School of Practice"));
        anna = house.person("Anna Berg", school, Role.TRAINEE);
        other = house.person("Bo Lind", school, Role.TRAINEE);
    }

    @Test
    void peopleSeeWhereTheyAreSignedInAndEndOneOfTheirSessions() {
        String phone = open(anna, "Phone");
        house.clock.forward(Duration.ofMinutes(5));
        String desk = open(anna, "Desk");
        open(other, "Elsewhere");

        List<SessionSummary> sessions = house.run(() -> house.findSessions.of(anna, desk));
        assertThat(sessions).extracting(SessionSummary::userAgent).containsExactly("Desk", "Phone");
        assertThat(sessions).extracting(SessionSummary::current).containsExactly(true, false);

        assertThat(house.run(() -> house.endSession.end(other, sessions.get(1).id())))
                .isFalse();
        assertThat(house.session(phone)).isPresent();
        assertThat(house.run(() -> house.endSession.end(anna, sessions.get(1).id())))
                .isTrue();
        assertThat(house.session(phone)).isEmpty();
        assertThat(house.session(desk)).isPresent();
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        String phone = open(anna, "Phone");
        String desk = open(anna, "Desk");
        String elsewhere = open(other, "Elsewhere");

        house.run(() -> house.signOutEverywhere.signOut(anna));

        assertThat(house.session(phone)).isEmpty();
        assertThat(house.session(desk)).isEmpty();
        assertThat(house.session(elsewhere)).isPresent();
    }

    @Test
    void whatHasRunOutIsForgotten() {
        open(anna, "Phone");
        house.run(() -> house.openSession.awaitCode(anna));
        house.clock.forward(Duration.ofDays(20));
        String fresh = open(anna, "Desk");

        assertThat(house.run(() -> house.forgetExpired.forget())).isPositive();
        assertThat(house.run(() -> house.people
                        .createQuery("select count(s) from SessionRow s where s.person = :person", Long.class)
                        .setParameter("person", anna.toString())
                        .getSingleResult()))
                .isEqualTo(1);
        assertThat(house.session(fresh)).isPresent();
        house.clock.forward(Duration.ofDays(400));
        house.run(() -> house.forgetExpired.forget());
        assertThat(house.run(() -> house.findActs.newest(0, 10))).isEmpty();
    }

    private String open(PersonId person, String userAgent) {
        return house.run(() ->
                        house.openSession.open(person, ClientInfo.unknown("192.0.2.7", userAgent), AuditDetail.of("test")))
                .sessionToken();
    }
}
