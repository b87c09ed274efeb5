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
 * Every route of the running application, requested with each role and without signing in: it allows exactly the roles
 * that it declares, and never fails. The routes come from the application itself.
 */
class RouteAccessIT {

    private static final ApplicationRoutes ROUTES = ApplicationRoutes.ofTheDistribution();
    private static final String PAGES = "PagesApplication";

    /** Applications without pages, and how they are protected. */
    private static final Map<String, String> APIS = Map.of(
            "AdministrationApplication", "admin token",
            "XapiApplication", "access key",
            "ApiApplication", "open",
            "LtiApplication", "open");

    private static final String ORGANISATION = "Organisation of routes";
    private static final RoleClient ANONYMOUS = RoleClient.anonymous();

    private static List<RoleClient> clients;
    private static Map<String, String> values;

    @BeforeAll
    static void createUsers() {
        clients = Stream.concat(
                        Stream.of(ANONYMOUS),
                        Stream.of("TRAINEE", "TRAINER", "PROVIDER", "ADMINISTRATOR")
                                .map(role -> RoleClient.withRole(
                                        role,
                                        SharedServer.get()
                                                .newPerson(
                                                        "Route tester",
                                                        NewPerson.email("client"),
                                                        role.toLowerCase(Locale.ROOT),
                                                        ORGANISATION))))
                .toList();
        values = new HashMap<>(Map.of(
                "course", "intermediary",
                "unit", "broker-role",
                "organisation", organisation()));
    }

    /** The id of the organisation, from a page of its provider. */
    private static String organisation() {
        Answer members = withRole("PROVIDER").uses(page("GET", "/members"), "/members");
        String address = members.page().select("main a[href^=/organisations/]").attr("href");
        assertThat(address).isNotEmpty();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    static List<ApplicationRoute> pages() {
        return ROUTES.all().stream()
                .filter(route -> route.application().equals(PAGES))
                .toList();
    }

    static List<ApplicationRoute> apis() {
        return ROUTES.all().stream()
                .filter(route -> !route.application().equals(PAGES))
                .toList();
    }

    static List<ApplicationRoute> changes() {
        return pages().stream()
                .filter(route -> route.isChange() && !route.crossSite())
                .toList();
    }

    @Test
    void everyRouteIsKnownAndNamesItsRoles() {
        assertThat(pages()).hasSizeGreaterThan(120);
        assertThat(ROUTES.unregistered()).as("resources in no Application").isEmpty();
        assertThat(ROUTES.all())
                .extracting(ApplicationRoute::application)
                .as("add a new Application, and how it is protected, to this test")
                .allMatch(name -> name.equals(PAGES) || APIS.containsKey(name));
        assertThat(pages()).as("routes without declared access").noneMatch(route -> route.access()
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAllowsExactlyTheRolesItNames(ApplicationRoute route) {
        for (RoleClient client : clients) {
            Answer answer = client.uses(route, route.example(values));
            String request = route + " as " + (client.role() == null ? "anonymous" : client.role());
            assertThat(answer.status()).as(request).isLessThan(500).isNotIn(405, 406, 415);
            if (route.allows(client.role())) {
                assertThat(answer.redirectsToSignIn() || answer.isForbidden())
                        .as(request + " is refused: " + answer.status())
                        .isFalse();
            } else if (client == ANONYMOUS) {
                assertThat(answer.redirectsToSignIn() || answer.isForbidden())
                        .as(request + " is allowed: " + answer.status())
                        .isTrue();
            } else {
                assertThat(answer.isForbidden())
                        .as(request + " is allowed: " + answer.status())
                        .isTrue();
            }
            PageSecurityRules.check(request, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aForgedFormIsRefused(ApplicationRoute route) {
        String path = route.example(values);
        RoleClient allowed = clients.stream()
                .filter(client -> client != ANONYMOUS && route.allows(client.role()))
                .findFirst()
                .orElseThrow();
        assertForged(allowed.forges(route, path), route + " without the token");
        assertForged(
                allowed.forges(route, path, "X-CSRF-Token", "of-another-session"), route + " with a token of another");
        assertForged(
                ANONYMOUS.forges(route, path, "Origin", "https://evil.example"), route + " from another site's page");
        assertForged(ANONYMOUS.forges(route, path, "Sec-Fetch-Site", "cross-site"), route + " from another site");
    }

    private static void assertForged(Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(403);
        assertThat(answer.page().select("h1").text()).as(what).isEqualTo("This form did not come from our page");
    }

    @ParameterizedTest
    @MethodSource("apis")
    void apisRequireTheirOwnCredentials(ApplicationRoute route) {
        boolean open =
                APIS.get(route.application()).equals("open") || route.path().equals("/xapi/about");
        for (RoleClient client : List.of(ANONYMOUS, withRole("ADMINISTRATOR"))) {
            Answer answer = client.uses(route, route.example(values));
            assertThat(answer.status()).as(route.toString()).isLessThan(500);
            if (open) {
                assertThat(answer.status()).as(route.toString()).isNotIn(401, 403);
            } else {
                assertThat(answer.status())
                        .as(route + ": a session is not enough")
                        .isEqualTo(401);
            }
        }
    }

    private static RoleClient withRole(String role) {
        return clients.stream()
                .filter(client -> role.equals(client.role()))
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
