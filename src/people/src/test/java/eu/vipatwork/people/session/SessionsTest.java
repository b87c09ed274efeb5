package eu.vipatwork.people.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.people.privacy.DeleteExpired;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SessionsTest {

    private final PeopleFixture people;
    private PersonId anna;
    private PersonId other;

    SessionsTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @BeforeEach
    void addTwoTrainees() {
        OrganisationId school =
                people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        anna = people.person("Anna Berg", school, Role.TRAINEE);
        other = people.person("Bo Lind", school, Role.TRAINEE);
    }

    @Test
    void peopleListTheirSessionsAndEndOne() {
        String phone = open(anna, "Phone");
        people.clock.forward(Duration.ofMinutes(5));
        String laptop = open(anna, "Laptop");
        open(other, "Elsewhere");

        List<SessionSummary> sessions =
                people.run(() -> people.get(FindSessions.class).of(anna, laptop));
        assertThat(sessions).extracting(SessionSummary::userAgent).containsExactly("Laptop", "Phone");
        assertThat(sessions).extracting(SessionSummary::current).containsExactly(true, false);

        assertThat(people.run(() ->
                        people.get(EndSession.class).end(other, sessions.get(1).id())))
                .isFalse();
        assertThat(people.session(phone)).isPresent();
        assertThat(people.run(() ->
                        people.get(EndSession.class).end(anna, sessions.get(1).id())))
                .isTrue();
        assertThat(people.session(phone)).isEmpty();
        assertThat(people.session(laptop)).isPresent();
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        String phone = open(anna, "Phone");
        String laptop = open(anna, "Laptop");
        String elsewhere = open(other, "Elsewhere");

        people.run(() -> people.get(SignOutEverywhere.class).signOut(anna));

        assertThat(people.session(phone)).isEmpty();
        assertThat(people.session(laptop)).isEmpty();
        assertThat(people.session(elsewhere)).isPresent();
    }

    @Test
    void expiredDataIsDeleted() {
        open(anna, "Phone");
        people.run(() -> people.get(OpenSession.class).awaitCode(anna));
        people.clock.forward(Duration.ofDays(20));
        String fresh = open(anna, "Laptop");

        assertThat(people.run(() -> people.get(DeleteExpired.class).delete())).isPositive();
        assertThat(people.run(() -> people.entityManager
                        .createQuery("select count(s) from SessionRow s where s.person = :person", Long.class)
                        .setParameter("person", anna.toString())
                        .getSingleResult()))
                .isEqualTo(1);
        assertThat(people.session(fresh)).isPresent();
        people.clock.forward(Duration.ofDays(400));
        people.run(() -> people.get(DeleteExpired.class).delete());
        assertThat(people.run(() -> people.get(FindAuditEntries.class).newest(0, 10)))
                .isEmpty();
    }

    private String open(PersonId person, String userAgent) {
        return people.run(() -> people.get(OpenSession.class)
                        .open(person, ClientInfo.unknown("192.0.2.7", userAgent), AuditDetail.of("test")))
                .sessionToken();
    }
}
