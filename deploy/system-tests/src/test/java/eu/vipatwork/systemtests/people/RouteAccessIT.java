package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.systemtests.people.RoleClient.Answer;
import eu.vipatwork.systemtests.server.SharedServer;

/**
 * Every route of the running application, asked for by people with each of the roles and by somebody with none: it lets
 * in whom it says it lets in, and nobody else, and never fails. The routes come from the application itself.
 */
class RouteAccessIT {

    private static final ApplicationRoutes ROUTES = ApplicationRoutes.ofTheAssembledApplication();
    private static final String PAGES = "PagesApplication";

    /** What is not pages, and how it is guarded there. */
    private static final Map<String, String> OTHERS = Map.of(
            "AdministrationApplication", "the token in the data folder",
            "XapiApplication", "a key",
            "ApiApplication", "open",
            "LtiApplication", "open");

    private static final String SCHOOL = "School of routes";
    private static final RoleClient STRANGER = RoleClient.stranger();

    private static List<RoleClient> everybody;
    private static Map<String, String> values;

    @BeforeAll
    static void peopleOfOneSchool() {
        everybody = Stream.concat(
                        Stream.of(STRANGER),
                        Stream.of("TRAINEE", "TRAINER", "PROVIDER", "ADMINISTRATOR")
                                .map(role -> RoleClient.holding(
                                        role,
                                        SharedServer.get()
                                                .newPerson(
                                                        "Walker",
                                                        NewPerson.email("walker"),
                                                        role.toLowerCase(Locale.ROOT),
                                                        SCHOOL))))
                .toList();
        values = new HashMap<>(Map.of(
                "course", "intermediary",
                "unit", "broker-role",
                "organisation", organisation()));
    }

    /** The id of the school, from the page that its provider sees. */
    private static String organisation() {
        Answer members = holding("PROVIDER").uses(page("GET", "/members"), "/members");
        String address = members.page().select("main a[href^=/organisations/]").attr("href");
        assertThat(address).isNotEmpty();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    static List<ApplicationRoute> pages() {
        return ROUTES.all().stream()
                .filter(route -> route.application().equals(PAGES))
                .toList();
    }

    static List<ApplicationRoute> others() {
        return ROUTES.all().stream()
                .filter(route -> !route.application().equals(PAGES))
                .toList();
    }

    static List<ApplicationRoute> changes() {
        return pages().stream()
                .filter(route -> route.changesSomething() && !route.crossSite())
                .toList();
    }

    @Test
    void theWalkKnowsEveryRoute() {
        assertThat(pages()).hasSizeGreaterThan(120);
        assertThat(ROUTES.unlisted()).as("resources that no Application lists").isEmpty();
        assertThat(ROUTES.all())
                .extracting(ApplicationRoute::application)
                .as("say in this test how a new Application is guarded")
                .allMatch(name -> name.equals(PAGES) || OTHERS.containsKey(name));
        assertThat(pages()).as("say who may use it").noneMatch(route -> route.access()
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageLetsInWhomItSays(ApplicationRoute route) {
        for (RoleClient walker : everybody) {
            Answer answer = walker.uses(route, route.example(values));
            String who = route + " as " + (walker.role() == null ? "nobody" : walker.role());
            assertThat(answer.status()).as(who).isLessThan(500).isNotIn(405, 406, 415);
            if (route.letsIn(walker.role())) {
                assertThat(answer.asksToSignIn() || answer.isForbidden())
                        .as(who + " is turned away: " + answer.status())
                        .isFalse();
            } else if (walker == STRANGER) {
                assertThat(answer.asksToSignIn() || answer.isForbidden())
                        .as(who + " is let in: " + answer.status())
                        .isTrue();
            } else {
                assertThat(answer.isForbidden())
                        .as(who + " is let in: " + answer.status())
                        .isTrue();
            }
            PageSecurityRules.check(who, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aFormThatDidNotComeFromOurPageIsRefused(ApplicationRoute route) {
        String path = route.example(values);
        RoleClient allowed = everybody.stream()
                .filter(walker -> walker != STRANGER && route.letsIn(walker.role()))
                .findFirst()
                .orElseThrow();
        assertForged(allowed.forges(route, path), route + " without the token");
        assertForged(
                allowed.forges(route, path, "X-CSRF-Token", "of-another-session"), route + " with a token of another");
        assertForged(
                STRANGER.forges(route, path, "Origin", "https://evil.example"), route + " from another site's page");
        assertForged(STRANGER.forges(route, path, "Sec-Fetch-Site", "cross-site"), route + " from another site");
    }

    private static void assertForged(Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(403);
        assertThat(answer.page().select("h1").text()).as(what).isEqualTo("This form did not come from our page");
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoPageAsksForItsOwnKey(ApplicationRoute route) {
        boolean open =
                OTHERS.get(route.application()).equals("open") || route.path().equals("/xapi/about");
        for (RoleClient walker : List.of(STRANGER, holding("ADMINISTRATOR"))) {
            Answer answer = walker.uses(route, route.example(values));
            assertThat(answer.status()).as(route.toString()).isLessThan(500);
            if (open) {
                assertThat(answer.status()).as(route.toString()).isNotIn(401, 403);
            } else {
                assertThat(answer.status()).as(route + ": a session is no key").isEqualTo(401);
            }
        }
    }

    private static RoleClient holding(String role) {
        return everybody.stream()
                .filter(walker -> role.equals(walker.role()))
                .findFirst()
                .orElseThrow();
    }

    private static ApplicationRoute page(String method, String path) {
        return pages().stream()
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
