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
import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.SystemActor;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class OpenIdSignInTest {

    private final PeopleFixture house;
    private final OpenIdFixture gate;
    private final FakeOpenIdProvider provider = new FakeOpenIdProvider();
    private OrganisationId school;
    private String email;

    OpenIdSignInTest(TestDatabase database) {
        house = new PeopleFixture(database);
        gate = new OpenIdFixture(house);
    }

    @BeforeEach
    void aSchoolWithAProvider() {
        school = house.run(() -> house.addOrganisation.add("School of Practice"));
        gate.provider(school, provider.issuer(), FakeOpenIdProvider.CLIENT, FakeOpenIdProvider.SECRET);
        email = PeopleFixture.freshEmail("lena");
        provider.holds(Map.of(
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
    void whoComesForTheFirstTimeBecomesATraineeAndIsKnownAfterwards() {
        SignedIn first = gate.person(signIn());
        SignedIn second = gate.person(signIn());

        assertThat(first.name()).isEqualTo("Lena Holm");
        assertThat(first.email()).isEqualTo(email);
        assertThat(first.locale()).isEqualTo(Locale.forLanguageTag("nl-NL"));
        assertThat(first.is(Role.TRAINEE, school)).isTrue();
        assertThat(second.person()).isEqualTo(first.person());
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedIsNotBelieved() {
        provider.holds(Map.of("sub", UUID.randomUUID().toString(), "preferred_username", "lena", "email", email));

        SignedIn lena = gate.person(signIn());

        assertThat(lena.name()).isEqualTo("lena");
        assertThat(lena.email()).isNull();
    }

    @Test
    void anAccountIsNeverTakenOverByItsAddressButConnectedByItsOwner() {
        PersonId tom = house.person("Tom Vos", school, Role.TRAINEE);
        String known = house.run(() -> house.findPeople.byId(tom)).orElseThrow().email();
        provider.holds(Map.of("sub", "tom", "name", "Tom", "email", known, "email_verified", true));

        assertThat(signIn()).isEqualTo(new FinishOpenIdResult.HasAccount());
        assertThat(connect(tom)).isEqualTo(new FinishOpenIdResult.Connected());
        assertThat(gate.person(signIn()).person()).isEqualTo(tom);

        PersonId other = house.person("Bo Lind", school, Role.TRAINEE);
        assertThat(connect(other)).isEqualTo(new FinishOpenIdResult.ConnectedElsewhere());
        assertThat(connect(tom)).isEqualTo(new FinishOpenIdResult.Connected());
    }

    @Test
    void theAnswerIsTakenOnceInTheBrowserThatAskedWithinTenMinutes() {
        BeginOpenIdResult.GoTo begun = gate.begin(school, null);
        Map<String, String> answer = provider.visit(begun.address());

        assertThat(gate.finish(null, answer)).isEqualTo(new FinishOpenIdResult.Expired());
        assertThat(gate.finish(gate.begin(school, null).browserToken(), answer))
                .isEqualTo(new FinishOpenIdResult.Expired());
        assertThat(gate.finish(begun.browserToken(), Map.of("code", "x"))).isEqualTo(new FinishOpenIdResult.Expired());
        assertThat(gate.finish(begun.browserToken(), answer)).isInstanceOf(FinishOpenIdResult.Known.class);
        assertThat(gate.finish(begun.browserToken(), answer)).isEqualTo(new FinishOpenIdResult.Expired());

        BeginOpenIdResult.GoTo late = gate.begin(school, null);
        house.clock.forward(Duration.ofMinutes(10));
        assertThat(gate.finish(late.browserToken(), provider.visit(late.address())))
                .isEqualTo(new FinishOpenIdResult.Expired());
    }

    @Test
    void aTokenThatDoesNotHoldIsNotBelieved() {
        provider.bends(claims -> claims.claim("nonce", "another"));
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderSilent.class);
        provider.bends(claims -> claims.audience("somebody else"));
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderSilent.class);
        provider.bends(claims -> claims.issuer("https://issuer.example"));
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderSilent.class);
        provider.bends(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderSilent.class);
        provider.bends(claims -> claims);
        provider.signsWithAnotherKey();
        assertThat(signIn()).isInstanceOf(FinishOpenIdResult.ProviderSilent.class);
    }

    @Test
    void anAnswerOfAnotherIssuerAndACodeThatIsNotTakenAreRefused() {
        BeginOpenIdResult.GoTo begun = gate.begin(school, null);
        Map<String, String> mixed = new HashMap<>(provider.visit(begun.address()));
        mixed.put("iss", "https://issuer.example");
        assertThat(gate.finish(begun.browserToken(), mixed)).isInstanceOf(FinishOpenIdResult.ProviderSilent.class);

        BeginOpenIdResult.GoTo again = gate.begin(school, null);
        Map<String, String> guessed = new HashMap<>(provider.visit(again.address()));
        guessed.put("code", "guessed");
        FinishOpenIdResult result = gate.finish(again.browserToken(), guessed);
        assertThat(((FinishOpenIdResult.ProviderSilent) result).reason()).contains("invalid_grant");
    }

    @Test
    void whoTurnsBackIsTold() {
        BeginOpenIdResult.GoTo begun = gate.begin(school, null);
        Map<String, String> answer = Map.of(
                "error",
                "access_denied",
                "state",
                provider.visit(begun.address()).get("state"));

        assertThat(gate.finish(begun.browserToken(), answer)).isEqualTo(new FinishOpenIdResult.TurnedBack());
    }

    @Test
    void aProviderThatDoesNotAnswerIsSilentAndNoProviderIsNone() {
        OrganisationId chamber = house.run(() -> house.addOrganisation.add("Chamber of Crafts"));
        assertThat(house.run(() -> gate.begin.begin(chamber, OpenIdFixture.REDIRECT, Optional.empty())))
                .isEqualTo(new BeginOpenIdResult.NoProvider());

        gate.provider(chamber, URI.create("http://127.0.0.1:1"), "vip", null);
        assertThat(house.run(() -> gate.begin.begin(chamber, OpenIdFixture.REDIRECT, Optional.empty())))
                .isInstanceOf(BeginOpenIdResult.ProviderSilent.class);
    }

    @Test
    void onlyAnAdministratorNamesAProviderAndOnlyASafeOne() {
        SignedIn trainer = house.acting(house.person("Tom Vos", school, Role.TRAINER));
        OpenIdProvider there =
                new OpenIdProvider(school, URI.create("https://id.example/realm"), "vip", Optional.of("s"), "School");
        assertThat(house.run(() -> gate.setProvider.set(trainer, there)))
                .isEqualTo(new SetOpenIdProviderResult.NotAllowed());
        assertThat(house.run(() -> gate.setProvider.forget(trainer, school)))
                .isEqualTo(new SetOpenIdProviderResult.NotAllowed());
        for (String unsafe : new String[] {"http://id.example", "https://id.example?x=1", "file:///etc", "id"}) {
            OpenIdProvider bad = new OpenIdProvider(school, URI.create(unsafe), "vip", Optional.empty(), "School");
            assertThat(house.run(() -> gate.setProvider.set(SystemActor.SHELL, bad)))
                    .isEqualTo(new SetOpenIdProviderResult.IssuerRefused());
        }
        assertThat(house.run(() -> gate.setProvider.set(SystemActor.SHELL, there)))
                .isEqualTo(new SetOpenIdProviderResult.Done());
        assertThat(house.run(() -> gate.findProviders.of(school))).contains(there);
        assertThat(there.toString()).doesNotContain("Optional[s]");
        house.run(() -> gate.setProvider.forget(SystemActor.SHELL, school));
        assertThat(house.run(() -> gate.findProviders.of(school))).isEmpty();
    }

    @Test
    void lockedPeopleStayOutAndErasedOnesAreForgotten() {
        PersonId lena = gate.person(signIn()).person();
        house.run(() -> house.lockPerson.lock(SystemActor.SHELL, lena));
        assertThat(signIn()).isEqualTo(new FinishOpenIdResult.Known(new SignInResult.Refused()));

        house.run(() -> gate.accounts.forget(new PersonErased(lena, Optional.of(email))));
        house.run(() -> house.erasePerson.erase(SystemActor.SHELL, lena));
        assertThat(gate.person(signIn()).person()).isNotEqualTo(lena);
    }

    private FinishOpenIdResult signIn() {
        BeginOpenIdResult.GoTo begun = gate.begin(school, null);
        return gate.finish(begun.browserToken(), provider.visit(begun.address()));
    }

    private FinishOpenIdResult connect(PersonId person) {
        BeginOpenIdResult.GoTo begun = gate.begin(school, person);
        return gate.finish(begun.browserToken(), provider.visit(begun.address()));
    }
}
