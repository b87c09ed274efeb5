package eu.vipatwork.account.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import eu.vipatwork.people.Role;
import eu.vipatwork.people.registration.Invitation;
import eu.vipatwork.people.registration.InvitationId;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;
import eu.vipatwork.site.view.View;

/** The invitations of an organisation that wait for an answer, as a provider sees them. */
class InvitationsPageTest {

    private static final TestSite SITE = new TestSite(new AccountFeature());
    private static final Instant DAY = Instant.parse("2026-11-21T10:00:00Z");
    private static final String LINK = "http://localhost:8080/invitations/abc";

    @Test
    void anUnsentInvitationHasItsLinkAndASentOneDoesNot() {
        Invitation unsent = invitation("0198c000-0000-7000-8000-000000000009", true);
        Invitation sent = invitation("0198c000-0000-7000-8000-00000000000a", false);
        RenderedPage page = render(Map.of("invitations", List.of(unsent, sent)));
        assertThat(page.select("form[action=/members/invitations/message] [name=invitation]")
                        .eachAttr("value"))
                .containsExactly(unsent.id().toString());
        assertThat(page.select("form[action=/members/invitations/again]")).hasSize(2);
        assertThat(page.select("form[action=/members/withdrawal]")).hasSize(2);
        assertThat(page.select("tbody tr").get(0).text())
                .contains("new@example.org", text("members.invitation.unsent"), "21 November 2026");
        assertThat(page.select("tbody tr").get(1).text()).doesNotContain(text("members.invitation.unsent"));
    }

    @Test
    void aLinkIsShownWithItsReader() {
        assertThat(render(Map.of("shown", "new@example.org", "link", LINK))
                        .select(".govuk-notification-banner")
                        .text())
                .contains(text("members.link", "new@example.org"), LINK);
        assertThat(render(Map.of("again", "new@example.org", "link", LINK))
                        .select(".govuk-notification-banner")
                        .text())
                .contains(text("members.invited", "new@example.org"), LINK);
    }

    private static Invitation invitation(String id, boolean waits) {
        return new Invitation(
                InvitationId.of(id),
                TestUser.ORGANISATION.id(),
                TestUser.ORGANISATION.name(),
                "new@example.org",
                null,
                Set.of(Role.TRAINEE),
                DAY,
                DAY,
                false,
                waits);
    }

    private static RenderedPage render(Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "organisation",
                TestUser.ORGANISATION,
                "administrator",
                false,
                "invitations",
                List.of(),
                "number",
                1,
                "more",
                false));
        model.putAll(more);
        return SITE.render(
                FakeRequest.get("/members/invitations/waiting").by(TestUser.PROVIDER),
                new View("account/invitations", model));
    }
}
