package eu.vipatwork.people.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.email.QueuedEmail;
import eu.vipatwork.people.password.PasswordRefusal;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class InvitationsTest {

    private static final String PASSWORD = "eight yellow boats";

    private final PeopleFixture house;
    private final RegistrationFixture door;
    private OrganisationId school;
    private OrganisationId chamber;
    private SignedIn provider;
    private String anna;

    InvitationsTest(TestDatabase database) {
        house = new PeopleFixture(database);
        door = new RegistrationFixture(house);
    }

    @BeforeEach
    void aSchoolWithAProvider() {
        school = house.run(() -> house.addOrganisation.add("School of Practice"));
        chamber = house.run(() -> house.addOrganisation.add("Chamber of Crafts"));
        provider = house.acting(house.person("Pia Roos", school, Role.PROVIDER));
        anna = PeopleFixture.freshEmail("anna");
    }

    @Test
    void whoeverOpensTheLinkMakesAnAccountAndIsIn() {
        String token = door.token(provider, school, anna, Role.TRAINEE);
        Invitation invitation = find(token).orElseThrow();
        assertThat(invitation.organisationName()).isEqualTo("School of Practice");
        assertThat(invitation.email()).isEqualTo(anna);
        assertThat(invitation.hasAccount()).isFalse();

        AcceptInvitationResult result = door.accept(token, PASSWORD);

        String session = ((AcceptInvitationResult.Accepted) result).session().sessionToken();
        SignedIn signedIn = house.session(session).orElseThrow();
        assertThat(signedIn.email()).isEqualTo(anna);
        assertThat(signedIn.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(signedIn.is(Role.TRAINEE, school)).isTrue();
        assertThat(find(token)).isEmpty();
        assertThat(door.accept(token, PASSWORD)).isEqualTo(new AcceptInvitationResult.LinkGone());
        assertThat(letter(anna)).as("nobody needs the letter any more").isEmpty();
    }

    @Test
    void theLetterTellsWhoInvitesWhereAndHow() {
        String token = door.token(provider, school, anna, Role.TRAINEE);

        QueuedEmail letter = letter(anna).orElseThrow();
        String body = house.run(() -> house.readLetters.open(letter.id(), provider.person()))
                .orElseThrow()
                .body();

        assertThat(letter.subject()).isEqualTo("Invitation to School of Practice");
        assertThat(body)
                .contains("Pia Roos invites you to learn and work with School of Practice.")
                .contains(RegistrationFixture.PAGE + token)
                .contains("14 days");
    }

    @Test
    void aRefusedPasswordLeavesTheLinkGood() {
        String token = door.token(provider, school, anna, Role.TRAINEE);

        assertThat(door.accept(token, "password123"))
                .isEqualTo(new AcceptInvitationResult.PasswordRefused(PasswordRefusal.COMMON));
        assertThat(door.accept(token, PASSWORD)).isInstanceOf(AcceptInvitationResult.Accepted.class);
    }

    @Test
    void whoHasAnAccountJoinsWithIt() {
        PersonId tom = house.person("Tom Vos", school, Role.TRAINER);
        String email = house.run(() -> house.findPeople.byId(tom)).orElseThrow().email();
        String token = door.token(SystemActor.SHELL, chamber, email, Role.PROVIDER, Role.TRAINEE);

        assertThat(find(token).orElseThrow().hasAccount()).isTrue();
        assertThat(door.accept(token, PASSWORD)).isEqualTo(new AcceptInvitationResult.HasAccount());
        SignedIn signedIn = house.acting(tom);
        assertThat(house.run(() -> door.joinOrganisation.join(token, signedIn))).isTrue();

        SignedIn after = house.acting(tom);
        assertThat(after.is(Role.TRAINER, school)).isTrue();
        assertThat(after.is(Role.PROVIDER, chamber)).isTrue();
        assertThat(after.is(Role.TRAINEE, chamber)).isTrue();
        assertThat(house.run(() -> door.joinOrganisation.join(token, signedIn))).isFalse();
        assertThat(door.invite(SystemActor.SHELL, chamber, email, Role.PROVIDER))
                .isEqualTo(new InvitePersonResult.AlreadyMember());
    }

    @Test
    void aLinkIsGoodForTwoWeeksUnlessItIsWithdrawnOrSentAnew() {
        String first = door.token(provider, school, anna, Role.TRAINEE);
        String second = door.token(provider, school, anna, Role.TRAINEE);
        assertThat(find(first)).isEmpty();
        assertThat(house.run(() -> door.findInvitations.of(school))).hasSize(1);

        InvitationId id = find(second).orElseThrow().id();
        SignedIn stranger = house.acting(house.person("Bo Lind", chamber, Role.PROVIDER));
        assertThat(house.run(() -> door.withdrawInvitation.withdraw(stranger, id)))
                .isFalse();
        assertThat(house.run(() -> door.withdrawInvitation.withdraw(provider, id)))
                .isTrue();
        assertThat(find(second)).isEmpty();

        String third = door.token(provider, school, anna, Role.TRAINEE);
        house.clock.forward(Duration.ofDays(14));
        assertThat(door.accept(third, PASSWORD)).isEqualTo(new AcceptInvitationResult.LinkGone());
        assertThat(house.run(() -> door.forgetInvitations.outOfDate())).isPositive();
    }

    @Test
    void providersInviteTraineesToTheirOwnOrganisationOnly() {
        assertThat(door.invite(provider, school, anna, Role.TRAINER)).isEqualTo(new InvitePersonResult.NotAllowed());
        assertThat(door.invite(provider, chamber, anna, Role.TRAINEE)).isEqualTo(new InvitePersonResult.NotAllowed());
        assertThat(door.invite(provider, school, "no address", Role.TRAINEE))
                .isEqualTo(new InvitePersonResult.EmailRefused());
    }

    @Test
    void theInvitationsOfAnErasedPersonGoWithThem() {
        String token = door.token(provider, school, anna, Role.TRAINEE);

        house.run(() -> door.forgetInvitations.of(new PersonErased(PersonId.next(), Optional.of(anna))));

        assertThat(find(token)).isEmpty();
        assertThat(letter(anna)).isEmpty();
    }

    @Test
    void peopleRegisterByThemselvesWhereItIsAllowed() {
        assertThat(register(anna)).isEqualTo(new RegisterResult.NotAllowed());
        assertThat(house.run(() -> door.allowSelfRegistration.allow(provider, chamber, Optional.empty())))
                .isFalse();
        house.run(() -> door.allowSelfRegistration.allow(provider, school, Optional.of("@Example.org")));
        assertThat(house.run(() -> door.allowSelfRegistration.allowed()))
                .extracting(allowed -> allowed.organisation().id())
                .contains(school)
                .doesNotContain(chamber);

        assertThat(register("anna@elsewhere.example")).isEqualTo(new RegisterResult.OtherDomain("example.org"));
        assertThat(register("anna@sub.example.org")).isEqualTo(new RegisterResult.OtherDomain("example.org"));
        assertThat(register("nonsense")).isEqualTo(new RegisterResult.EmailRefused());
        assertThat(register(anna)).isEqualTo(new RegisterResult.LetterOnItsWay());
        String body = house.run(
                        () -> house.readLetters.open(letter(anna).orElseThrow().id(), provider.person()))
                .orElseThrow()
                .body();
        String token =
                body.substring(body.indexOf(RegistrationFixture.PAGE) + RegistrationFixture.PAGE.length()).split("\\s")[0];
        assertThat(find(token).orElseThrow().roles()).isEqualTo(Set.of(Role.TRAINEE));
        assertThat(door.accept(token, PASSWORD)).isInstanceOf(AcceptInvitationResult.Accepted.class);

        assertThat(register(anna))
                .as("nobody learns here who has an account")
                .isEqualTo(new RegisterResult.LetterOnItsWay());
        house.run(() -> door.allowSelfRegistration.forbid(provider, school));
        assertThat(register(anna)).isEqualTo(new RegisterResult.NotAllowed());
    }

    private RegisterResult register(String email) {
        return house.run(() -> door.register.register(school, email, RegistrationFixture.PAGE, Locale.ENGLISH, RegistrationFixture.DESK));
    }

    private Optional<Invitation> find(String token) {
        return house.run(() -> door.findInvitations.byToken(token));
    }

    private Optional<QueuedEmail> letter(String recipient) {
        return house.run(() -> house.readLetters.waiting()).stream()
                .filter(letter -> letter.recipient().equals(recipient))
                .findFirst();
    }
}
