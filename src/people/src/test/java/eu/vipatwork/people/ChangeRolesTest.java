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
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.privacy.PersonData;
import eu.vipatwork.people.registration.AddPersonResult;
import eu.vipatwork.people.registration.AdmitPersonResult;
import eu.vipatwork.people.session.LockResult;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ChangeRolesTest {

    private static final ClientInfo DESK = ClientInfo.unknown("192.0.2.7", "Browser");

    private final PeopleFixture house;
    private OrganisationId school;
    private OrganisationId chamber;
    private SignedIn administrator;
    private SignedIn provider;

    ChangeRolesTest(TestDatabase database) {
        house = new PeopleFixture(database);
    }

    @BeforeEach
    void aSchoolAndAChamber() {
        house.run(() -> {
            house.people.createQuery("delete from MembershipRow m").executeUpdate();
        });
        school = house.run(() -> house.addOrganisation.add("School of Practice"));
        chamber = house.run(() -> house.addOrganisation.add("Chamber of Crafts"));
        administrator = house.acting(house.person("Ada Min", school, Role.ADMINISTRATOR));
        provider = house.acting(house.person("Pia Roos", school, Role.PROVIDER));
    }

    @Test
    void onePersonIsTrainerHereAndProviderThere() {
        PersonId tom = house.person("Tom Vos", school, Role.TRAINER);

        assertThat(give(administrator, tom, chamber, Role.PROVIDER)).isEqualTo(new ChangeRoleResult.Done());

        SignedIn found = house.acting(tom);
        assertThat(found.organisationAs(Role.TRAINER)).contains(school);
        assertThat(found.organisationAs(Role.PROVIDER)).contains(chamber);
        assertThat(found.is(Role.PROVIDER, school)).isFalse();
        assertThat(house.run(() -> house.findPeople.inOrganisation(chamber, Role.PROVIDER)))
                .extracting(Person::name)
                .containsExactly("Tom Vos");
        assertThat(house.run(() -> house.findPeople.countInOrganisation(chamber, Role.PROVIDER)))
                .isEqualTo(1);
    }

    @Test
    void anOrganisationListsItsMembersWithAllThatTheyAre() {
        PersonId zoe = house.person("Zoe Adams", chamber, Role.TRAINER, Role.PROVIDER);
        PersonId anna = house.person("Anna Berg", chamber, Role.TRAINEE);
        house.person("Bo Lind", school, Role.TRAINEE);

        assertThat(house.run(() -> house.findPeople.members(chamber)))
                .extracting(member -> member.person().id(), OrganisationMember::roles)
                .containsExactly(tuple(anna, Set.of(Role.TRAINEE)), tuple(zoe, Set.of(Role.TRAINER, Role.PROVIDER)));
    }

    @Test
    void aProviderHasASayOverTheTraineesOfTheirOwnOrganisationOnly() {
        PersonId anna = house.person("Anna Berg", chamber, Role.TRAINEE);

        assertThat(give(provider, anna, school, Role.TRAINEE)).isEqualTo(new ChangeRoleResult.Done());
        assertThat(give(provider, anna, school, Role.TRAINER)).isEqualTo(new ChangeRoleResult.NotAllowed());
        assertThat(give(provider, anna, chamber, Role.TRAINEE)).isEqualTo(new ChangeRoleResult.NotAllowed());
        assertThat(house.run(() -> house.takeRole.take(provider, anna, chamber, Role.TRAINEE)))
                .isEqualTo(new ChangeRoleResult.NotAllowed());
        assertThat(house.run(() -> house.lockPerson.lock(provider, anna))).isEqualTo(new LockResult.NotAllowed());
        assertThat(house.run(() -> house.erasePerson.erase(provider, anna))).isEqualTo(new LockResult.NotAllowed());
    }

    @Test
    void aRoleThatIsTakenIsGoneWithTheNextRequest() {
        PersonId tom = house.person("Tom Vos", school, Role.TRAINER);
        String session = house.run(() -> house.openSession.open(tom, DESK, AuditDetail.of("test")))
                .sessionToken();

        house.run(() -> house.takeRole.take(administrator, tom, school, Role.TRAINER));

        assertThat(house.session(session).orElseThrow().is(Role.TRAINER)).isFalse();
        assertThat(house.run(() -> house.findActs.ofPerson(tom, 0, 1)))
                .extracting(AuditEntry::act, AuditEntry::detail)
                .containsExactly(tuple(PeopleAuditEvent.ROLE_TAKEN, Optional.of(AuditDetail.of("roles", List.of("role.TRAINER")))));
    }

    @Test
    void aPrivilegedRoleMakesOpenSessionsShort() {
        PersonId anna = house.person("Anna Berg", school, Role.TRAINEE);
        String session = house.run(() -> house.openSession.open(anna, DESK, AuditDetail.of("test")))
                .sessionToken();

        give(administrator, anna, school, Role.TRAINER);
        house.clock.forward(Duration.ofHours(2));

        assertThat(house.session(session)).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        PersonId self = administrator.person();
        assertThat(house.run(() -> house.takeRole.take(administrator, self, school, Role.ADMINISTRATOR)))
                .isEqualTo(new ChangeRoleResult.LastAdministrator());
        assertThat(house.run(() -> house.lockPerson.lock(administrator, self)))
                .isEqualTo(new LockResult.LastAdministrator());
        assertThat(house.run(() -> house.erasePerson.erase(administrator, self)))
                .isEqualTo(new LockResult.LastAdministrator());

        PersonId second = house.person("Bo Lind", school, Role.ADMINISTRATOR);
        house.run(() -> house.lockPerson.lock(administrator, second));
        assertThat(house.run(() -> house.erasePerson.erase(administrator, self)))
                .as("one who is locked out cannot run the server")
                .isEqualTo(new LockResult.LastAdministrator());
        house.run(() -> house.unlockPerson.unlock(administrator, second));
        assertThat(house.run(() -> house.erasePerson.erase(administrator, self)))
                .isEqualTo(new LockResult.Done());
    }

    @Test
    void whoIsLockedIsOutAtOnceAndComesBackWhenUnlocked() {
        PersonId anna = house.person("Anna Berg", school, Role.TRAINEE);
        String email =
                house.run(() -> house.findPeople.byId(anna)).orElseThrow().email();
        String session = house.signIn(email, "seven green lamps");

        house.run(() -> house.lockPerson.lock(administrator, anna));
        assertThat(house.session(session)).isEmpty();
        assertThat(house.attempt(email, "seven green lamps")).isEqualTo(new SignInResult.Refused());

        house.run(() -> house.unlockPerson.unlock(administrator, anna));
        assertThat(house.attempt(email, "seven green lamps")).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void ofAnErasedPersonNothingIsLeftButAnId() {
        PersonId anna = house.person("Anna Berg", school, Role.TRAINEE);
        String email =
                house.run(() -> house.findPeople.byId(anna)).orElseThrow().email();
        SignedIn self = house.acting(anna);
        house.run(() -> house.giveConsent.give(anna, "matching", "1"));
        house.run(() -> house.beginSecondFactor.begin(anna));
        house.run(() -> house.requestPasswordReset.request(email, "https://vip.example/reset/", DESK));

        assertThat(house.run(() -> house.erasePerson.erase(self, anna))).isEqualTo(new LockResult.Done());

        assertThat(house.run(() -> house.findPeople.byId(anna))).isEmpty();
        assertThat(house.run(() -> house.findPeople.names(List.of(anna)))).isEmpty();
        assertThat(house.run(() -> house.findPeople.inOrganisation(school, Role.TRAINEE)))
                .isEmpty();
        assertThat(house.personErased.events).contains(new PersonErased(anna, Optional.of(email)));
        assertThat(house.run(() -> house.findActs.ofPerson(anna, 0, 50)))
                .isNotEmpty()
                .allMatch(entry ->
                        entry.remoteAddress().isEmpty() && entry.detail().isEmpty());
        assertThat(house.run(() ->
                        house.addPerson.add("Anna Again", email, "eight yellow boats", school, Set.of(Role.TRAINEE))))
                .isInstanceOf(AddPersonResult.Added.class);
    }

    @Test
    void peopleReadAndCorrectWhatIsKeptAboutThem() {
        PersonId anna = house.person("Ana Berg", school, Role.TRAINEE);
        SignedIn self = house.acting(anna);
        house.run(() -> house.renamePerson.rename(anna, " Anna Berg "));
        house.run(() -> house.chooseLanguage.choose(anna, Locale.forLanguageTag("fi")));
        house.run(() -> house.giveConsent.give(anna, "matching", "1"));
        house.run(() -> house.giveConsent.give(anna, "matching", "1"));
        house.run(() -> house.withdrawConsent.withdraw(anna, "matching"));

        PersonData data = house.run(() -> house.exportPerson.export(self, anna)).orElseThrow();

        assertThat(data.person().name()).isEqualTo("Anna Berg");
        assertThat(data.person().locale()).isEqualTo(Locale.forLanguageTag("fi"));
        assertThat(data.hasPassword()).isTrue();
        assertThat(data.hasSecondFactor()).isFalse();
        assertThat(data.memberships()).containsExactly(new Membership(school, "School of Practice", Role.TRAINEE));
        assertThat(data.sessions()).hasSize(1);
        assertThat(data.consents()).hasSize(1).allMatch(consent -> consent.withdrawn() != null);
        assertThat(data.log()).isNotEmpty();
        assertThat(house.run(() -> house.findConsents.stands(anna, "matching"))).isFalse();
        assertThat(house.run(() -> house.exportPerson.export(provider, anna))).isEmpty();

        house.run(() -> house.chooseLanguage.choose(anna, null));
        assertThat(house.run(() -> house.findPeople.byId(anna)).orElseThrow().locale())
                .isNull();
        assertThat(house.run(() -> house.renamePerson.rename(anna, " "))).isFalse();
    }

    @Test
    void whoeverComesFromElsewhereHasNoPasswordAndPerhapsNoAddress() {
        AdmitPersonResult first = admit("Lena", Optional.empty());
        AdmitPersonResult second = admit("", Optional.of("not an address"));
        assertThat(first).isInstanceOf(AdmitPersonResult.Admitted.class);
        PersonId dash = ((AdmitPersonResult.Admitted) second).person();
        assertThat(house.run(() -> house.findPeople.byId(dash)).orElseThrow())
                .extracting(Person::name, Person::email)
                .containsExactly("–", null);
        String taken = house.run(() -> house.findPeople.byId(provider.person()))
                .orElseThrow()
                .email();
        assertThat(admit("Lena", Optional.of(taken))).isEqualTo(new AdmitPersonResult.EmailTaken());
    }

    @Test
    void whoAddedAnAccountIsWrittenDown() {
        assertThat(adder(() -> house.addPerson.add(
                        administrator, "Mia Dahl", "mia.dahl@example.org", "seven green lamps", school, Set.of())))
                .isEqualTo(administrator.actor());
        assertThat(adder(() -> house.addPerson.add(
                        "Nils Orre", "nils.orre@example.org", "seven green lamps", school, Set.of())))
                .isEmpty();
        AuditEntry joined = added(() ->
                house.addPerson.join("Olga Pent", "olga.pent@example.org", "seven green lamps", school, Set.of()));
        assertThat(joined.actor()).isPresent().isEqualTo(joined.subject());
    }

    private Optional<PersonId> adder(Callable<AddPersonResult> add) {
        return added(add).actor();
    }

    private AuditEntry added(Callable<AddPersonResult> add) {
        PersonId person = ((AddPersonResult.Added) house.run(add)).person();
        return house.run(() -> house.findActs.ofPerson(person, 0, 10)).stream()
                .filter(entry -> entry.act().equals(PeopleAuditEvent.PERSON_ADDED))
                .findFirst()
                .orElseThrow();
    }

    private AdmitPersonResult admit(String name, Optional<String> email) {
        return house.run(
                () -> house.admitPerson.admit(name, email, null, school, Set.of(Role.TRAINEE), AuditDetail.of("test")));
    }

    private ChangeRoleResult give(Actor actor, PersonId person, OrganisationId organisation, Role role) {
        return house.run(() -> house.giveRole.give(actor, person, organisation, role));
    }
}
