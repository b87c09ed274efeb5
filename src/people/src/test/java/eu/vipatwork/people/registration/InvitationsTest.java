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

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.email.QueuedEmail;
import eu.vipatwork.people.email.ReadQueuedEmails;
import eu.vipatwork.people.password.PasswordRefusal;
import eu.vipatwork.people.privacy.ErasePerson;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class InvitationsTest {

    private static final String PASSWORD = "eight yellow boats";

    private final PeopleFixture people;
    private final RegistrationFixture registration;
    private OrganisationId school;
    private OrganisationId chamber;
    private SignedIn provider;
    private String anna;

    InvitationsTest(TestDatabase database) {
        people = new PeopleFixture(database);
        registration = new RegistrationFixture(people);
    }

    @BeforeEach
    void addSchoolWithProvider() {
        school = people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        chamber = people.run(() -> people.get(AddOrganisation.class).add("Chamber of Crafts"));
        provider = people.signedIn(people.person("Pia Roos", school, Role.PROVIDER));
        anna = PeopleFixture.freshEmail("anna");
    }

    @Test
    void theReaderOfTheLinkMakesAnAccountAndIsSignedIn() {
        String token = registration.token(provider, school, anna, Role.TRAINEE);
        Invitation invitation = find(token).orElseThrow();
        assertThat(invitation.organisationName()).isEqualTo("School of Practice");
        assertThat(invitation.email()).isEqualTo(anna);
        assertThat(invitation.hasAccount()).isFalse();

        AcceptInvitationResult result = registration.accept(token, PASSWORD);

        String session = ((AcceptInvitationResult.Accepted) result).session().sessionToken();
        SignedIn signedIn = people.session(session).orElseThrow();
        assertThat(signedIn.email()).isEqualTo(anna);
        assertThat(signedIn.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(signedIn.is(Role.TRAINEE, school)).isTrue();
        assertThat(find(token)).isEmpty();
        assertThat(registration.accept(token, PASSWORD)).isEqualTo(new AcceptInvitationResult.LinkGone());
        assertThat(email(anna)).as("the queued e-mail is deleted").isEmpty();
    }

    @Test
    void theEmailNamesTheInviterTheOrganisationAndTheLink() {
        String token = registration.token(provider, school, anna, Role.TRAINEE);

        QueuedEmail email = email(anna).orElseThrow();
        String body = people.run(() -> people.get(ReadQueuedEmails.class).open(email.id(), provider.actor()))
                .orElseThrow()
                .body();

        assertThat(email.subject()).isEqualTo("Invitation to School of Practice");
        assertThat(body)
                .contains("Pia Roos invites you to learn and work with School of Practice.")
                .contains(RegistrationFixture.PAGE + token)
                .contains("14 days");
    }

    @Test
    void theLinkRemainsValidAfterARefusedPassword() {
        String token = registration.token(provider, school, anna, Role.TRAINEE);

        assertThat(registration.accept(token, "password123"))
                .isEqualTo(new AcceptInvitationResult.PasswordRefused(PasswordRefusal.COMMON));
        assertThat(registration.accept(token, PASSWORD)).isInstanceOf(AcceptInvitationResult.Accepted.class);
    }

    @Test
    void theOwnerOfAnAccountJoinsWithIt() {
        PersonId tom = people.person("Tom Vos", school, Role.TRAINER);
        String email = people.email(tom);
        String token = registration.token(SystemActor.SYSTEM, chamber, email, Role.PROVIDER, Role.TRAINEE);

        assertThat(find(token).orElseThrow().hasAccount()).isTrue();
        assertThat(registration.accept(token, PASSWORD)).isEqualTo(new AcceptInvitationResult.HasAccount());
        SignedIn signedIn = people.signedIn(tom);
        assertThat(people.run(() -> people.get(JoinOrganisation.class).join(token, signedIn)))
                .isTrue();

        SignedIn after = people.signedIn(tom);
        assertThat(after.is(Role.TRAINER, school)).isTrue();
        assertThat(after.is(Role.PROVIDER, chamber)).isTrue();
        assertThat(after.is(Role.TRAINEE, chamber)).isTrue();
        assertThat(people.run(() -> people.get(JoinOrganisation.class).join(token, signedIn)))
                .isFalse();
        assertThat(registration.invite(SystemActor.SYSTEM, chamber, email, Role.PROVIDER))
                .isEqualTo(new InvitePersonResult.AlreadyMember());
    }

    @Test
    void aLinkIsValidForTwoWeeksUnlessItIsWithdrawnOrReplaced() {
        String first = registration.token(provider, school, anna, Role.TRAINEE);
        String second = registration.token(provider, school, anna, Role.TRAINEE);
        assertThat(find(first)).isEmpty();
        assertThat(people.run(() -> people.get(FindInvitations.class).of(school)))
                .hasSize(1);

        InvitationId id = find(second).orElseThrow().id();
        SignedIn otherProvider = people.signedIn(people.person("Bo Lind", chamber, Role.PROVIDER));
        assertThat(people.run(() -> people.get(WithdrawInvitation.class).withdraw(otherProvider, id)))
                .isFalse();
        assertThat(people.run(() -> people.get(WithdrawInvitation.class).withdraw(provider, id)))
                .isTrue();
        assertThat(find(second)).isEmpty();

        String third = registration.token(provider, school, anna, Role.TRAINEE);
        people.clock.forward(Duration.ofDays(14));
        assertThat(registration.accept(third, PASSWORD)).isEqualTo(new AcceptInvitationResult.LinkGone());
        assertThat(people.run(() -> people.get(InvitationRepository.class).deleteExpired(people.clock.instant())))
                .isPositive();
    }

    @Test
    void providersInviteTraineesToTheirOwnOrganisationOnly() {
        assertThat(registration.invite(provider, school, anna, Role.TRAINER))
                .isEqualTo(new InvitePersonResult.NotAllowed());
        assertThat(registration.invite(provider, chamber, anna, Role.TRAINEE))
                .isEqualTo(new InvitePersonResult.NotAllowed());
        assertThat(registration.invite(provider, school, "no address", Role.TRAINEE))
                .isEqualTo(new InvitePersonResult.EmailRefused());
    }

    @Test
    void theInvitationsOfAnErasedPersonAreDeleted() {
        String token = registration.token(provider, school, anna, Role.TRAINEE);

        PersonId erased = people.person("Anna Berg", anna, chamber, Role.TRAINEE);
        people.get(ErasePerson.class).erase(SystemActor.SYSTEM, erased);

        assertThat(find(token)).isEmpty();
        assertThat(email(anna)).isEmpty();
    }

    @Test
    void peopleRegisterThemselvesWhereItIsAllowed() {
        assertThat(register(anna)).isEqualTo(new RegisterResult.NotAllowed());
        assertThat(people.run(() -> people.get(AllowSelfRegistration.class).allow(provider, chamber, Optional.empty())))
                .isFalse();
        people.run(() -> people.get(AllowSelfRegistration.class).allow(provider, school, Optional.of("@Example.org")));
        assertThat(people.run(() -> people.get(AllowSelfRegistration.class).allowed()))
                .extracting(allowed -> allowed.organisation().id())
                .contains(school)
                .doesNotContain(chamber);

        assertThat(register("anna@elsewhere.example")).isEqualTo(new RegisterResult.OtherDomain("example.org"));
        assertThat(register("anna@sub.example.org")).isEqualTo(new RegisterResult.OtherDomain("example.org"));
        assertThat(register("nonsense")).isEqualTo(new RegisterResult.EmailRefused());
        assertThat(register(anna)).isEqualTo(new RegisterResult.EmailSent());
        String body = people.run(() -> people.get(ReadQueuedEmails.class)
                        .open(email(anna).orElseThrow().id(), provider.actor()))
                .orElseThrow()
                .body();
        String token = body.substring(body.indexOf(RegistrationFixture.PAGE) + RegistrationFixture.PAGE.length())
                .split("\\s", -1)[0];
        assertThat(find(token).orElseThrow().roles()).isEqualTo(Set.of(Role.TRAINEE));
        assertThat(registration.accept(token, PASSWORD)).isInstanceOf(AcceptInvitationResult.Accepted.class);

        assertThat(register(anna))
                .as("the same answer for an existing account")
                .isEqualTo(new RegisterResult.EmailSent());
        people.run(() -> people.get(AllowSelfRegistration.class).forbid(provider, school));
        assertThat(register(anna)).isEqualTo(new RegisterResult.NotAllowed());
    }

    private RegisterResult register(String email) {
        return people.run(() -> people.get(Register.class)
                .register(school, email, RegistrationFixture.PAGE, Locale.ENGLISH, PeopleFixture.CLIENT));
    }

    private Optional<Invitation> find(String token) {
        return people.run(() -> people.get(FindInvitations.class).byToken(token));
    }

    private Optional<QueuedEmail> email(String recipient) {
        return people.run(() -> people.get(ReadQueuedEmails.class).queued()).stream()
                .filter(email -> email.recipient().equals(recipient))
                .findFirst();
    }
}
