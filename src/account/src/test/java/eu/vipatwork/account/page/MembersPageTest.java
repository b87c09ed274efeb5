package eu.vipatwork.account.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.OrganisationMember;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;
import eu.vipatwork.site.view.View;

/** The list of an organisation's members. */
class MembersPageTest {

    private static final TestSite SITE = new TestSite(new AccountFeature());
    private static final Instant DAY = Instant.parse("2026-11-21T10:00:00Z");
    private static final Person EVA = new Person(PersonId.next(), "Eva <Novak>", "eva@example.org", null, false, DAY);
    private static final Person TIM = new Person(PersonId.next(), "Tim Bakker", null, null, true, DAY);

    @Test
    void eachMemberHasALinkAnAddressAndRoles() {
        RenderedPage page = render(Map.of());
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").get(0).select("th a").text()).isEqualTo("Eva <Novak>");
        assertThat(page.select("tbody tr").get(0).select("th a").attr("href"))
                .isEqualTo("/people/" + EVA.id() + "?organisation=" + TestUser.ORGANISATION.id());
        assertThat(page.select("tbody tr").get(0).select("td").eachText())
                .containsExactly("eva@example.org", text("role.TRAINEE"));
    }

    @Test
    void aLockedMemberAndAConsentHaveATag() {
        RenderedPage page = render(Map.of("wantNews", List.of(EVA.id().toString())));
        assertThat(page.select("tbody tr").get(0).select(".govuk-tag").eachText())
                .containsExactly(text("members.news"));
        assertThat(page.select("tbody tr").get(1).select(".govuk-tag").eachText())
                .containsExactly(text("members.locked"));
    }

    @Test
    void anOrganisationWithoutMembersOffersToInvite() {
        RenderedPage page = render(Map.of("members", List.of()));
        assertThat(page.select("table")).isEmpty();
        assertThat(page.text()).contains(text("members.nobody"));
        assertThat(page.select("main a[href^=/members/invitations]")).hasSize(2);
    }

    @Test
    void openInvitationsAreCountedAndLinked() {
        assertThat(render(Map.of("waiting", 2L))
                        .select("main a[href^=/members/invitations/waiting]")
                        .text())
                .isEqualTo(text("members.invitations.count", 2));
        assertThat(render(Map.of()).select("main a[href^=/members/invitations/waiting]"))
                .isEmpty();
    }

    @Test
    void manyMembersHaveASearchAndPages() {
        RenderedPage page = render(Map.of("total", 120L, "number", 2, "more", true, "search", "é&"));
        assertThat(page.value("search")).isEqualTo("é&");
        assertThat(page.text()).contains(text("members.found", 120));
        String address = "/members?organisation=" + TestUser.ORGANISATION.id() + "&search=%C3%A9%26&page=";
        assertThat(page.select("nav.govuk-pagination a").eachAttr("href"))
                .containsExactly(address + "1", address + "3");
        assertThat(render(Map.of()).select("#search, nav.govuk-pagination")).isEmpty();
    }

    @Test
    void aSearchWithoutResultDoesNotSayThatNobodyIsHere() {
        RenderedPage page = render(Map.of("members", List.of(), "total", 0L, "search", "nobody"));
        assertThat(page.text()).contains(text("members.found", 0)).doesNotContain(text("members.nobody"));
    }

    @Test
    void onlyThoseWithSeveralOrganisationsChooseOne() {
        Organisation other = new Organisation(OrganisationId.next(), "Other School");
        assertThat(render(Map.of()).select("select#organisation")).isEmpty();
        assertThat(render(Map.of("organisations", List.of(TestUser.ORGANISATION, other)))
                        .select("select#organisation option[selected]")
                        .text())
                .isEqualTo(TestUser.ORGANISATION.name());
    }

    @Test
    void onlyAdministratorsHaveATrailToTheAdministration() {
        assertThat(render(Map.of()).select(".govuk-breadcrumbs")).isEmpty();
        assertThat(render(Map.of("administrator", true)).select(".govuk-breadcrumbs a[href=/administration]"))
                .hasSize(1);
    }

    private static RenderedPage render(Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "organisation",
                TestUser.ORGANISATION,
                "organisations",
                List.of(TestUser.ORGANISATION),
                "administrator",
                false,
                "members",
                List.of(
                        new OrganisationMember(EVA, Set.of(Role.TRAINEE)),
                        new OrganisationMember(TIM, Set.of(Role.TRAINER))),
                "wantNews",
                List.of(),
                "search",
                "",
                "total",
                2L,
                "number",
                1,
                "more",
                false,
                "waiting",
                0L));
        model.putAll(more);
        return SITE.render(FakeRequest.get("/members").by(TestUser.PROVIDER), new View("account/members", model));
    }
}
