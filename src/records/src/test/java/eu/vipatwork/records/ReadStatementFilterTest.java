package eu.vipatwork.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.OrganisationMember;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.xapi.store.StatementQuery;

class ReadStatementFilterTest {

    private static final OrganisationId SCHOOL = OrganisationId.of("0190a000-0000-7000-8000-000000000001");

    @Test
    void theDaysOfAFilterAreBothIncluded() {
        StatementQuery query = query(Map.of("since", "2026-11-28", "until", "2026-11-28"));
        assertThat(query.since()).isEqualTo(Instant.parse("2026-11-27T23:59:59.999999Z"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-11-28T23:59:59.999999Z"));
    }

    @Test
    void anExactTimeIsTakenAsItIs() {
        assertThat(query(Map.of("until", "2026-11-28T10:15:30Z")).until())
                .isEqualTo(Instant.parse("2026-11-28T10:15:30Z"));
    }

    @Test
    void voidedStatementsAreFoundToo() {
        assertThat(query(Map.of()).voidedToo()).isTrue();
    }

    @Test
    void eachInvalidFilterIsNamed() {
        ReadStatementFilter.Result result = read(
                Map.of(
                        "person", "Carl",
                        "verb", "flew away",
                        "activity", "course",
                        "registration", "1",
                        "since", "yesterday",
                        "until", "2026-02-30"),
                "Anna");
        assertThat(((ReadStatementFilter.Result.Invalid) result).problems())
                .isEqualTo(Map.of(
                        "person", "no-match",
                        "verb", "verb",
                        "activity", "activity",
                        "registration", "registration",
                        "since", "day",
                        "until", "day"));
    }

    @Test
    void aNameThatMatchesSeveralMembersAsksWhichOne() {
        ReadStatementFilter.Result result = read(Map.of("person", "ann"), "Anna", "Hannah", "Ben");
        assertThat(((ReadStatementFilter.Result.Several) result).people())
                .extracting(Person::name)
                .containsExactly("Anna", "Hannah");
    }

    @Test
    void aNameOfOneMemberFiltersByThatPerson() {
        StatementQuery one = ((ReadStatementFilter.Result.Ready) read(Map.of("person", "ben"), "Anna", "Ben"))
                .query()
                .build();
        assertThat(one.filters()).hasSize(1);
        assertThat(query(Map.of()).filters()).isEmpty();
    }

    private static StatementQuery query(Map<String, String> filter) {
        return ((ReadStatementFilter.Result.Ready) read(filter)).query().build();
    }

    private static ReadStatementFilter.Result read(Map<String, String> filter, String... members) {
        FindPeople people = new FindPeople(null, null) {
            @Override
            public List<OrganisationMember> members(OrganisationId organisation) {
                return Arrays.stream(members)
                        .map(name -> new Person(PersonId.next(), name, null, null, false, Instant.EPOCH))
                        .map(person -> new OrganisationMember(person, Set.of(Role.TRAINEE)))
                        .toList();
            }
        };
        return new ReadStatementFilter(new FindActor(people, Settings.ofSystem()))
                .read(SCHOOL, StatementFilter.of(filter));
    }
}
