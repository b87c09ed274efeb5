package eu.vipatwork.people.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.people.email.EmailMessage;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** What a provider does with invitations that nobody has accepted yet, and finds among many members. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class PendingInvitationsTest {

    private final PeopleFixture people;
    private final RegistrationFixture registration;
    private OrganisationId school;
    private SignedIn provider;

    PendingInvitationsTest(TestDatabase database) {
        people = new PeopleFixture(database);
        registration = new RegistrationFixture(people);
    }

    @BeforeEach
    void addSchoolWithProvider() {
        school = people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        provider = people.signedIn(people.person("Pia Roos", school, Role.PROVIDER));
    }

    @Test
    void aProviderReadsTheLinkOfAnUnsentInvitation() {
        String email = PeopleFixture.freshEmail("anna");
        String token = registration.token(provider, school, email, Role.TRAINEE);
        Invitation open = open().invitations().get(0);

        assertThat(open.waits()).isTrue();
        assertThat(read(provider, open.id()).map(EmailMessage::body).orElseThrow())
                .contains(RegistrationFixture.PAGE + token);
        assertThat(people.run(() -> people.get(FindAuditEntries.class).newest(0, 1)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.event()).isEqualTo("email.read");
                    assertThat(entry.actor()).contains(provider.person());
                });
    }

    @Test
    void aProviderOfAnotherOrganisationDoesNot() {
        registration.token(provider, school, PeopleFixture.freshEmail("anna"), Role.TRAINEE);
        OrganisationId other =
                people.run(() -> people.get(AddOrganisation.class).add("Other School"));
        SignedIn stranger = people.signedIn(people.person("Otto Berg", other, Role.PROVIDER));
        InvitationId id = open().invitations().get(0).id();

        assertThat(read(stranger, id)).isEmpty();
        assertThat(again(stranger, id)).isEmpty();
    }

    @Test
    void invitingAgainReplacesTheInvitation() {
        String email = PeopleFixture.freshEmail("anna");
        String token = registration.token(provider, school, email, Role.TRAINEE);
        InvitePersonResult result =
                again(provider, open().invitations().get(0).id()).orElseThrow();

        assertThat(result)
                .isInstanceOfSatisfying(InvitePersonResult.Invited.class, invited -> assertThat(invited.email())
                        .isEqualTo(email));
        assertThat(open().total()).isOne();
        assertThat(registration.accept(token, PeopleFixture.PASSWORD))
                .isInstanceOf(AcceptInvitationResult.LinkGone.class);
        assertThat(registration.accept(
                        ((InvitePersonResult.Invited) result).link().substring(RegistrationFixture.PAGE.length()),
                        "four quiet rivers"))
                .isInstanceOf(AcceptInvitationResult.Accepted.class);
    }

    @Test
    void ofFiveAcceptsAtOnceOneSucceedsAndFourAreTold() throws Exception {
        String token = registration.token(provider, school, PeopleFixture.freshEmail("anna"), Role.TRAINEE);
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Future<AcceptInvitationResult>> results =
                    threads.invokeAll(Collections.nCopies(5, () -> registration.accept(token, PeopleFixture.PASSWORD)));
            List<Class<?>> outcomes = new ArrayList<>();
            for (Future<AcceptInvitationResult> result : results) {
                outcomes.add(result.get().getClass());
            }
            assertThat(outcomes).containsOnlyOnce(AcceptInvitationResult.Accepted.class);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome != AcceptInvitationResult.Accepted.class)
                    .hasSize(4)
                    .allMatch(outcome -> outcome == AcceptInvitationResult.LinkGone.class
                            || outcome == AcceptInvitationResult.HasAccount.class);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void membersAreFoundByNameOrAddressPageByPage() {
        for (String name : new String[] {"Anna Virtanen", "Bo 100% Lind", "Cem ANNAN"}) {
            people.person(name, school, Role.TRAINEE);
        }
        assertThat(names(members("", 0, 2))).containsExactly("Anna Virtanen", "Bo 100% Lind");
        assertThat(names(members("", 2, 2))).containsExactly("Cem ANNAN", "Pia Roos");
        assertThat(members("", 0, 2).total()).isEqualTo(4);
        assertThat(names(members("anna", 0, 10))).containsExactly("Anna Virtanen", "Cem ANNAN");
        assertThat(names(members("0%", 0, 10))).containsExactly("Bo 100% Lind");
        assertThat(members("_", 0, 10).total()).isZero();
        assertThat(members("PIA", 0, 10).members().get(0).roles()).containsExactly(Role.PROVIDER);
    }

    private FindInvitations.Found open() {
        return people.run(() -> people.get(FindInvitations.class).of(school, 0, 10));
    }

    private Optional<EmailMessage> read(SignedIn actor, InvitationId id) {
        return people.run(() -> people.get(ReadInvitation.class).read(actor, id));
    }

    private Optional<InvitePersonResult> again(SignedIn actor, InvitationId id) {
        return people.run(
                () -> people.get(InviteAgain.class).invite(actor, id, RegistrationFixture.PAGE, Locale.ENGLISH));
    }

    private FindPeople.Members members(String text, int first, int most) {
        return people.run(() -> people.get(FindPeople.class).members(school, text, first, most));
    }

    private static List<String> names(FindPeople.Members page) {
        return page.members().stream().map(member -> member.person().name()).toList();
    }
}
