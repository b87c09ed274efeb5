package eu.vipatwork.people.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.privacy.ErasePerson;
import eu.vipatwork.people.session.LockPerson;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class OpenIdSignInTest {

    private final PeopleFixture people;
    private final OpenIdFixture openId;
    private final FakeOpenIdProvider provider = new FakeOpenIdProvider();
    private OrganisationId school;
    private String email;

    OpenIdSignInTest(TestDatabase database) {
        people = new PeopleFixture(database);
        openId = new OpenIdFixture(people);
    }

    @BeforeEach
    void addSchoolWithProvider() {
        school = people.run(() -> people.get(AddOrganisation.class).add("School of Practice"));
        openId.provider(school, provider.issuer(), FakeOpenIdProvider.CLIENT, FakeOpenIdProvider.SECRET);
        email = PeopleFixture.freshEmail("lena");
        provider.knows(Map.of(
                "sub",
                UUID.randomUUID().toString(),
                "name",
                "Lena Holm",
                "email",
                email,
                "email_verified",
                true,
                "locale",
                "nl_NL"));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void theFirstSignInAddsATraineeWhoIsKnownAfterwards() {
        SignedIn first = openId.person(signIn());
        SignedIn second = openId.person(signIn());

        assertThat(first.name()).isEqualTo("Lena Holm");
        assertThat(first.email()).isEqualTo(email);
        assertThat(first.locale()).isEqualTo(Locale.forLanguageTag("nl-NL"));
        assertThat(first.is(Role.TRAINEE, school)).isTrue();
        assertThat(second.person()).isEqualTo(first.person());
    }

    @Test
    void anUnverifiedAddressIsIgnored() {
        provider.knows(Map.of("sub", UUID.randomUUID().toString(), "preferred_username", "lena", "email", email));

        SignedIn lena = openId.person(signIn());

        assertThat(lena.name()).isEqualTo("lena");
        assertThat(lena.email()).isNull();
    }

    @Test
    void anAccountIsConnectedByItsOwnerAndNeverByItsAddress() {
        PersonId tom = people.person("Tom Vos", school, Role.TRAINEE);
        String known = people.email(tom);
        provider.knows(Map.of("sub", "tom", "name", "Tom", "email", known, "email_verified", true));

        assertThat(signIn()).isEqualTo(new FinishOpenIdResult.HasAccount());
        assertThat(connect(tom)).isEqualTo(new FinishOpenIdResult.Connected());
        assertThat(openId.person(signIn()).person()).isEqualTo(tom);

        PersonId other = people.person("Bo Lind", school, Role.TRAINEE);
        assertThat(connect(other)).isEqualTo(new FinishOpenIdResult.ConnectedElsewhere());
        assertThat(connect(tom)).isEqualTo(new FinishOpenIdResult.Connected());
    }

    @Test
    void anAnswerIsAcceptedOnceInTheSameBrowserWithinTenMinutes() {
        BeginOpenIdResult.GoTo begun = openId.begin(school, null);
        Map<String, String> answer = provider.signIn(begun.address());

        assertThat(openId.finish(null, answer)).isEqualTo(new FinishOpenIdResult.Expired());
        assertThat(openId.finish(openId.begin(school, null).browserToken(), answer))
                .isEqualTo(new FinishOpenIdResult.Expired());
        assertThat(openId.finish(begun.browserToken(), Map.of("code", "x")))
                .isEqualTo(new FinishOpenIdResult.Expired());
        assertThat(openId.finish(begun.browserToken(), answer)).isInstanceOf(FinishOpenIdResult.Known.class);
        assertThat(openId.finish(begun.browserToken(), answer)).isEqualTo(new FinishOpenIdResult.Expired());

        BeginOpenIdResult.GoTo late = openId.begin(school, null);
        people.clock.forward(Duration.ofMinutes(10));
        assertThat(openId.finish(late.browserToken(), provider.signIn(late.address())))
                .isEqualTo(new FinishOpenIdResult.Expired());
    }

    @Test
    void anInvalidTokenIsRefused() {
        provider.changesClaims(claims -> claims.claim("nonce", "another"));
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderFailed.class);
        provider.changesClaims(claims -> claims.audience("another client"));
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderFailed.class);
        provider.changesClaims(claims -> claims.issuer("https://issuer.example"));
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderFailed.class);
        provider.changesClaims(
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderFailed.class);
        provider.changesClaims(claims -> claims);
        provider.signsWithAnotherKey();
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderFailed.class);
    }

    @Test
    void anAnswerOfAnotherIssuerAndARejectedCodeAreRefused() {
        BeginOpenIdResult.GoTo begun = openId.begin(school, null);
        Map<String, String> mixed = new HashMap<>(provider.signIn(begun.address()));
        mixed.put("iss", "https://issuer.example");
        assertThat(openId.finish(begun.browserToken(), mixed)).isInstanceOf(FinishOpenIdResult.ProviderFailed.class);

        BeginOpenIdResult.GoTo again = openId.begin(school, null);
        Map<String, String> guessed = new HashMap<>(provider.signIn(again.address()));
        guessed.put("code", "guessed");
        FinishOpenIdResult result = openId.finish(again.browserToken(), guessed);
        assertThat(((FinishOpenIdResult.ProviderFailed) result).reason()).contains("invalid_grant");
    }

    @Test
    void aCancelledSignInIsReported() {
        BeginOpenIdResult.GoTo begun = openId.begin(school, null);
        Map<String, String> answer = Map.of(
                "error",
                "access_denied",
                "state",
                provider.signIn(begun.address()).get("state"));

        assertThat(openId.finish(begun.browserToken(), answer)).isEqualTo(new FinishOpenIdResult.Cancelled());
    }

    @Test
    void anUnreachableAndAMissingProviderAreReported() {
        OrganisationId chamber =
                people.run(() -> people.get(AddOrganisation.class).add("Chamber of Crafts"));
        assertThat(people.run(() ->
                        people.get(BeginOpenIdSignIn.class).begin(chamber, OpenIdFixture.REDIRECT, Optional.empty())))
                .isEqualTo(new BeginOpenIdResult.NoProvider());

        openId.provider(chamber, URI.create("http://127.0.0.1:1"), "vip", null);
        assertThat(people.run(() ->
                        people.get(BeginOpenIdSignIn.class).begin(chamber, OpenIdFixture.REDIRECT, Optional.empty())))
                .isInstanceOf(BeginOpenIdResult.ProviderFailed.class);
    }

    @Test
    void onlyAnAdministratorSetsAProviderAndOnlyASecureOne() {
        SignedIn trainer = people.signedIn(people.person("Tom Vos", school, Role.TRAINER));
        OpenIdProvider there =
                new OpenIdProvider(school, URI.create("https://id.example/realm"), "vip", Optional.of("s"), "School");
        assertThat(people.run(() -> people.get(SetOpenIdProvider.class).set(trainer, there)))
                .isEqualTo(new SetOpenIdProviderResult.NotAllowed());
        assertThat(people.run(() -> people.get(SetOpenIdProvider.class).remove(trainer, school)))
                .isEqualTo(new SetOpenIdProviderResult.NotAllowed());
        for (String unsafe : new String[] {"http://id.example", "https://id.example?x=1", "file:///etc", "id"}) {
            OpenIdProvider bad = new OpenIdProvider(school, URI.create(unsafe), "vip", Optional.empty(), "School");
            assertThat(people.run(() -> people.get(SetOpenIdProvider.class).set(SystemActor.SYSTEM, bad)))
                    .isEqualTo(new SetOpenIdProviderResult.IssuerRefused());
        }
        assertThat(people.run(() -> people.get(SetOpenIdProvider.class).set(SystemActor.SYSTEM, there)))
                .isEqualTo(new SetOpenIdProviderResult.Done());
        assertThat(people.run(() -> people.get(FindOpenIdProviders.class).of(school)))
                .contains(there);
        assertThat(there.toString()).doesNotContain("Optional[s]");
        people.run(() -> people.get(SetOpenIdProvider.class).remove(SystemActor.SYSTEM, school));
        assertThat(people.run(() -> people.get(FindOpenIdProviders.class).of(school)))
                .isEmpty();
    }

    @Test
    void lockedPeopleAreRefusedAndErasedPeopleAreUnknown() {
        PersonId lena = openId.person(signIn()).person();
        people.run(() -> people.get(LockPerson.class).lock(SystemActor.SYSTEM, lena));
        assertThat(signIn()).isEqualTo(new FinishOpenIdResult.Known(new SignInResult.Refused()));

        people.run(() -> people.get(ErasePerson.class).erase(SystemActor.SYSTEM, lena));
        assertThat(openId.person(signIn()).person()).isNotEqualTo(lena);
    }

    private FinishOpenIdResult signIn() {
        BeginOpenIdResult.GoTo begun = openId.begin(school, null);
        return openId.finish(begun.browserToken(), provider.signIn(begun.address()));
    }

    private FinishOpenIdResult connect(PersonId person) {
        BeginOpenIdResult.GoTo begun = openId.begin(school, person);
        return openId.finish(begun.browserToken(), provider.signIn(begun.address()));
    }
}
