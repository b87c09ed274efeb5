package eu.vipatwork.account.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import eu.vipatwork.people.Role;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;
import eu.vipatwork.site.view.View;

/** Who sees which menu entry, and who may use which page. */
class AccountFeatureTest {

    private static final TestSite SITE = new TestSite(new AccountFeature());
    private static final View VIEW = new View("site/refusal", Map.of("reason", "not-found"));

    @ParameterizedTest
    @EnumSource(Role.class)
    void theMenuHasTheEntryOfTheRole(Role role) {
        List<String> expected =
                switch (role) {
                    case PROVIDER -> List.of(text("navigation.members"));
                    case ADMINISTRATOR -> List.of(text("navigation.administration"));
                    default -> List.of();
                };
        assertThat(SITE.render(FakeRequest.get("/").by(TestUser.with(role)), VIEW)
                        .menu())
                .isEqualTo(expected);
    }

    @Test
    void anAdministratorWhoIsAlsoAProviderHasOneEntryForBoth() {
        assertThat(SITE.render(FakeRequest.get("/").by(TestUser.with(Role.PROVIDER, Role.ADMINISTRATOR)), VIEW)
                        .menu())
                .containsExactly(text("navigation.administration"));
    }

    @Test
    void aVisitorHasNoEntry() {
        assertThat(SITE.render(FakeRequest.get("/"), VIEW).menu()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MembersPages, show, false, true, true",
        "MembersPages, message, false, true, true",
        "MembersPages, inviteAgain, false, true, true",
        "MemberPages, show, false, true, true",
        "MemberPages, lock, false, false, true",
        "MemberPages, erase, false, false, true",
        "OrganisationPages, show, false, true, true",
        "OrganisationPages, setProvider, false, false, true",
        "AuditPages, show, false, false, true",
        "UnsentEmailPages, open, false, false, true",
        "AccountPages, show, true, true, true",
    })
    void eachPageIsForItsRoles(String page, String method, boolean trainee, boolean provider, boolean administrator)
            throws ClassNotFoundException {
        Class<?> type = Class.forName("eu.vipatwork.account.page." + page);
        assertThat(isOpen(type, method, Role.TRAINEE)).isEqualTo(trainee);
        assertThat(isOpen(type, method, Role.PROVIDER)).isEqualTo(provider);
        assertThat(isOpen(type, method, Role.ADMINISTRATOR)).isEqualTo(administrator);
    }

    private static boolean isOpen(Class<?> page, String method, Role role) {
        Optional<Response> refusal = TestSite.filter(
                FakeRequest.get("/page").by(TestUser.with(role)), page, method, new ResumeAfterSignIn());
        refusal.ifPresent(response -> assertThat(response.getStatus()).isEqualTo(403));
        return refusal.isEmpty();
    }
}
