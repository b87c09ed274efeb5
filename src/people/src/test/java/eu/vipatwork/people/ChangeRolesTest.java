package eu.vipatwork.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEntry;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.consent.FindConsents;
import eu.vipatwork.people.consent.GiveConsent;
import eu.vipatwork.people.consent.WithdrawConsent;
import eu.vipatwork.people.password.RequestPasswordReset;
import eu.vipatwork.people.privacy.ErasePerson;
import eu.vipatwork.people.privacy.ExportPerson;
import eu.vipatwork.people.privacy.PersonData;
import eu.vipatwork.people.registration.AddPerson;
import eu.vipatwork.people.registration.AddPersonResult;
import eu.vipatwork.people.registration.AdmitPerson;
import eu.vipatwork.people.registration.AdmitPersonResult;
import eu.vipatwork.people.secondfactor.BeginSecondFactor;
import eu.vipatwork.people.session.LockPerson;
import eu.vipatwork.people.session.LockResult;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.people.session.UnlockPerson;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ChangeRolesTest {

    private final PeopleFixture people;
    private OrganisationId school;
    private OrganisationId chamber;
    private SignedIn administrator;
    private SignedIn provider;

    ChangeRolesTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @BeforeEach
    void addOrganisations() {
        people.run(() -> {
            people.entityManager.createQuery("delete from MembershipRow m").executeUpdate();
        });
        school = people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        chamber = people.run(() -> people.get(AddOrganisation.class).add("Chamber of Crafts"));
        administrator = people.signedIn(people.person("Ada Min", school, Role.ADMINISTRATOR));
        provider = people.signedIn(people.person("Pia Roos", school, Role.PROVIDER));
    }

    @Test
    void aPersonHasDifferentRolesInDifferentOrganisations() {
        PersonId tom = people.person("Tom Vos", school, Role.TRAINER);

        assertThat(give(administrator, tom, chamber, Role.PROVIDER)).isEqualTo(new ChangeRoleResult.Done());

        SignedIn found = people.signedIn(tom);
        assertThat(found.organisationAs(Role.TRAINER)).contains(school);
        assertThat(found.organisationAs(Role.PROVIDER)).contains(chamber);
        assertThat(found.is(Role.PROVIDER, school)).isFalse();
        assertThat(people.run(() -> people.get(FindPeople.class).inOrganisation(chamber, Role.PROVIDER)))
                .extracting(Person::name)
                .containsExactly("Tom Vos");
    }

    @Test
    void anOrganisationListsItsMembersWithTheirRoles() {
        PersonId zoe = people.person("Zoe Adams", chamber, Role.TRAINER, Role.PROVIDER);
        PersonId anna = people.person("Anna Berg", chamber, Role.TRAINEE);
        people.person("Bo Lind", school, Role.TRAINEE);

        assertThat(people.run(() -> people.get(FindPeople.class).members(chamber)))
                .extracting(member -> member.person().id(), OrganisationMember::roles)
                .containsExactly(tuple(anna, Set.of(Role.TRAINEE)), tuple(zoe, Set.of(Role.TRAINER, Role.PROVIDER)));
    }

    @Test
    void aProviderManagesOnlyTheTraineesOfTheirOwnOrganisation() {
        PersonId anna = people.person("Anna Berg", chamber, Role.TRAINEE);

        assertThat(give(provider, anna, school, Role.TRAINEE)).isEqualTo(new ChangeRoleResult.Done());
        assertThat(give(provider, anna, school, Role.TRAINER)).isEqualTo(new ChangeRoleResult.NotAllowed());
        assertThat(give(provider, anna, chamber, Role.TRAINEE)).isEqualTo(new ChangeRoleResult.NotAllowed());
        assertThat(people.run(() -> people.get(TakeRole.class).take(provider, anna, chamber, Role.TRAINEE)))
                .isEqualTo(new ChangeRoleResult.NotAllowed());
        assertThat(people.run(() -> people.get(LockPerson.class).lock(provider, anna)))
                .isEqualTo(new LockResult.NotAllowed());
        assertThat(people.run(() -> people.get(ErasePerson.class).erase(provider, anna)))
                .isEqualTo(new LockResult.NotAllowed());
    }

    @Test
    void aRoleThatIsTakenIsMissingFromTheNextRequest() {
        PersonId tom = people.person("Tom Vos", school, Role.TRAINER);
        String session = people.run(
                        () -> people.get(OpenSession.class).open(tom, PeopleFixture.CLIENT, AuditDetail.of("test")))
                .sessionToken();

        people.run(() -> people.get(TakeRole.class).take(administrator, tom, school, Role.TRAINER));

        assertThat(people.session(session).orElseThrow().is(Role.TRAINER)).isFalse();
        assertThat(people.run(() -> people.get(FindAuditEntries.class).ofPerson(tom, 0, 1)))
                .extracting(AuditEntry::event, AuditEntry::detail)
                .containsExactly(tuple(
                        PeopleAuditEvent.ROLE_TAKEN.key(),
                        Optional.of(AuditDetail.of("roles", List.of("role.TRAINER")))));
    }

    @Test
    void aPrivilegedRoleShortensOpenSessions() {
        PersonId anna = people.person("Anna Berg", school, Role.TRAINEE);
        String session = people.run(
                        () -> people.get(OpenSession.class).open(anna, PeopleFixture.CLIENT, AuditDetail.of("test")))
                .sessionToken();

        give(administrator, anna, school, Role.TRAINER);
        people.clock.forward(Duration.ofHours(2));

        assertThat(people.session(session)).isEmpty();
    }

    @Test
    void theLastAdministratorCannotBeRemoved() {
        PersonId self = administrator.person();
        assertThat(people.run(() -> people.get(TakeRole.class).take(administrator, self, school, Role.ADMINISTRATOR)))
                .isEqualTo(new ChangeRoleResult.LastAdministrator());
        assertThat(people.run(() -> people.get(LockPerson.class).lock(administrator, self)))
                .isEqualTo(new LockResult.LastAdministrator());
        assertThat(people.run(() -> people.get(ErasePerson.class).erase(administrator, self)))
                .isEqualTo(new LockResult.LastAdministrator());

        PersonId second = people.person("Bo Lind", school, Role.ADMINISTRATOR);
        people.run(() -> people.get(LockPerson.class).lock(administrator, second));
        assertThat(people.run(() -> people.get(ErasePerson.class).erase(administrator, self)))
                .as("a locked administrator does not count")
                .isEqualTo(new LockResult.LastAdministrator());
        people.run(() -> people.get(UnlockPerson.class).unlock(administrator, second));
        assertThat(people.run(() -> people.get(ErasePerson.class).erase(administrator, self)))
                .isEqualTo(new LockResult.Done());
    }

    @Test
    void aLockedPersonIsSignedOutAndSignsInAgainWhenUnlocked() {
        PersonId anna = people.person("Anna Berg", school, Role.TRAINEE);
        String email = people.email(anna);
        String session = people.signIn(email, "seven green lamps");

        people.run(() -> people.get(LockPerson.class).lock(administrator, anna));
        assertThat(people.session(session)).isEmpty();
        assertThat(people.attempt(email, "seven green lamps")).isEqualTo(new SignInResult.Refused());

        people.run(() -> people.get(UnlockPerson.class).unlock(administrator, anna));
        assertThat(people.attempt(email, "seven green lamps")).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void onlyAnIdRemainsOfAnErasedPerson() {
        PersonId anna = people.person("Anna Berg", school, Role.TRAINEE);
        String email = people.email(anna);
        SignedIn self = people.signedIn(anna);
        people.run(() -> people.get(GiveConsent.class).give(anna, "matching", "1"));
        people.run(() -> people.get(BeginSecondFactor.class).begin(anna));
        people.run(() -> people.get(RequestPasswordReset.class)
                .request(email, "https://vip.example/reset/", PeopleFixture.CLIENT));

        assertThat(people.run(() -> people.get(ErasePerson.class).erase(self, anna)))
                .isEqualTo(new LockResult.Done());

        assertThat(people.run(() -> people.get(FindPeople.class).byId(anna))).isEmpty();
        assertThat(people.run(() -> people.get(FindPeople.class).names(List.of(anna))))
                .isEmpty();
        assertThat(people.run(() -> people.get(FindPeople.class).inOrganisation(school, Role.TRAINEE)))
                .isEmpty();
        assertThat(people.events.all()).contains(new PersonErased(anna, Optional.of(email)));
        assertThat(people.run(() -> people.get(FindAuditEntries.class).ofPerson(anna, 0, 50)))
                .isNotEmpty()
                .allMatch(entry ->
                        entry.remoteAddress().isEmpty() && entry.detail().isEmpty());
        assertThat(people.run(() -> people.get(AddPerson.class)
                        .add("Anna Again", email, "eight yellow boats", school, Set.of(Role.TRAINEE))))
                .isInstanceOf(AddPersonResult.Added.class);
    }

    @Test
    void peopleExportAndCorrectTheirData() {
        PersonId anna = people.person("Ana Berg", school, Role.TRAINEE);
        SignedIn self = people.signedIn(anna);
        people.run(() -> people.get(RenamePerson.class).rename(anna, " Anna Berg "));
        people.run(() -> people.get(ChooseLanguage.class).choose(anna, Locale.forLanguageTag("fi")));
        people.run(() -> people.get(GiveConsent.class).give(anna, "matching", "1"));
        people.run(() -> people.get(GiveConsent.class).give(anna, "matching", "1"));
        people.run(() -> people.get(WithdrawConsent.class).withdraw(anna, "matching"));

        PersonData data = people.run(() -> people.get(ExportPerson.class).export(self, anna))
                .orElseThrow();

        assertThat(data.person().name()).isEqualTo("Anna Berg");
        assertThat(data.person().locale()).isEqualTo(Locale.forLanguageTag("fi"));
        assertThat(data.hasPassword()).isTrue();
        assertThat(data.hasSecondFactor()).isFalse();
        assertThat(data.memberships()).containsExactly(new Membership(school, "School of Practice", Role.TRAINEE));
        assertThat(data.sessions()).hasSize(1);
        assertThat(data.consents()).hasSize(1).allMatch(consent -> consent.withdrawn() != null);
        assertThat(data.log()).isNotEmpty();
        assertThat(people.run(() -> people.get(FindConsents.class).isGiven(anna, "matching")))
                .isFalse();
        assertThat(people.run(() -> people.get(ExportPerson.class).export(provider, anna)))
                .isEmpty();

        people.run(() -> people.get(ChooseLanguage.class).choose(anna, null));
        assertThat(people.run(() -> people.get(FindPeople.class).byId(anna))
                        .orElseThrow()
                        .locale())
                .isNull();
        assertThat(people.run(() -> people.get(RenamePerson.class).rename(anna, " ")))
                .isFalse();
    }

    @Test
    void aPersonFromAnotherSystemHasNoPasswordAndPerhapsNoAddress() {
        AdmitPersonResult first = admit("Lena", Optional.empty());
        AdmitPersonResult second = admit("", Optional.of("not an address"));
        assertThat(first).isInstanceOf(AdmitPersonResult.Admitted.class);
        PersonId dash = ((AdmitPersonResult.Admitted) second).person();
        assertThat(people.run(() -> people.get(FindPeople.class).byId(dash)).orElseThrow())
                .extracting(Person::name, Person::email)
                .containsExactly("–", null);
        String taken = people.run(() -> people.get(FindPeople.class).byId(provider.person()))
                .orElseThrow()
                .email();
        assertThat(admit("Lena", Optional.of(taken))).isEqualTo(new AdmitPersonResult.EmailTaken());
    }

    @Test
    void theAuditLogRecordsWhoAddedAPerson() {
        assertThat(adder(() -> people.get(AddPerson.class)
                        .add(administrator, "Mia Dahl", "mia.dahl@example.org", "seven green lamps", school, Set.of())))
                .isEqualTo(administrator.actor());
        assertThat(adder(() -> people.get(AddPerson.class)
                        .add("Nils Orre", "nils.orre@example.org", "seven green lamps", school, Set.of())))
                .isEmpty();
        AuditEntry joined = added(() -> people.get(AddPerson.class)
                .join("Olga Pent", "olga.pent@example.org", "seven green lamps", school, Set.of()));
        assertThat(joined.actor()).isPresent().isEqualTo(joined.subject());
    }

    private Optional<PersonId> adder(Callable<AddPersonResult> add) {
        return added(add).actor();
    }

    private AuditEntry added(Callable<AddPersonResult> add) {
        PersonId person = ((AddPersonResult.Added) people.run(add)).person();
        return people.run(() -> people.get(FindAuditEntries.class).ofPerson(person, 0, 10)).stream()
                .filter(entry -> entry.event().equals(PeopleAuditEvent.PERSON_ADDED.key()))
                .findFirst()
                .orElseThrow();
    }

    private AdmitPersonResult admit(String name, Optional<String> email) {
        return people.run(() -> people.get(AdmitPerson.class)
                .admit(name, email, null, school, Set.of(Role.TRAINEE), AuditDetail.of("test")));
    }

    private ChangeRoleResult give(Actor actor, PersonId person, OrganisationId organisation, Role role) {
        return people.run(() -> people.get(GiveRole.class).give(actor, person, organisation, role));
    }
}
