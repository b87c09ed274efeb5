package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eu.vipatwork.systemtests.server.SharedServer;

/** What each scope allows (xAPI 1.0.3, Communication 4.0.3), and that a key is limited to its organisation. */
class KeyScopesIT {

    private static final String AGENT = "agent=" + encoded("{\"mbox\":\"mailto:scope@example.org\"}");
    private static final String ACTIVITY = "activityId=" + encoded("https://example.org/scopes");
    private static final String STATEMENT = """
            {"id":"%s","actor":{"mbox":"mailto:scope@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/attended"},"object":{"id":"https://example.org/scopes"}}""";

    private enum Operation {
        STORE("POST", "/xapi/statements", true),
        PUT("PUT", "/xapi/statements?statementId=", true),
        FIND("GET", "/xapi/statements?limit=1", false),
        STATE_WRITE("POST", "/xapi/activities/state?stateId=s&" + ACTIVITY + "&" + AGENT, true),
        STATE_READ("GET", "/xapi/activities/state?" + ACTIVITY + "&" + AGENT, false),
        AGENT_WRITE("POST", "/xapi/agents/profile?profileId=p&" + AGENT, true),
        AGENT_READ("GET", "/xapi/agents/profile?" + AGENT, false),
        ACTIVITY_WRITE("POST", "/xapi/activities/profile?profileId=p&" + ACTIVITY, true),
        ACTIVITY_READ("GET", "/xapi/activities/profile?" + ACTIVITY, false),
        AGENT_NAMES("GET", "/xapi/agents?" + AGENT, false),
        DEFINITION("GET", "/xapi/activities?" + ACTIVITY, false),
        ABOUT("GET", "/xapi/about", false);

        private final String method;
        private final String path;
        private final boolean writes;

        Operation(String method, String path, boolean writes) {
            this.method = method;
            this.path = path;
            this.writes = writes;
        }

        int statusFor(XapiClient client) {
            String id = UUID.randomUUID().toString();
            boolean statement = path.startsWith("/xapi/statements");
            String body = !writes ? "" : statement ? STATEMENT.formatted(id) : "{\"a\":1}";
            return client.asks(method, path.endsWith("=") ? path + id : path, body);
        }
    }

    private final String organisation = "Scopes " + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    @ParameterizedTest
    @CsvSource({
        "statements/write,     STORE PUT",
        "statements/read/mine, FIND",
        "statements/read,      FIND AGENT_NAMES DEFINITION",
        "state,                STATE_WRITE STATE_READ",
        "profile,              AGENT_WRITE AGENT_READ ACTIVITY_WRITE ACTIVITY_READ AGENT_NAMES DEFINITION",
        "define,               ''",
        "all/read,             FIND STATE_READ AGENT_READ ACTIVITY_READ AGENT_NAMES DEFINITION",
        "all,                  STORE PUT FIND STATE_WRITE STATE_READ AGENT_WRITE AGENT_READ ACTIVITY_WRITE ACTIVITY_READ"
                + " AGENT_NAMES DEFINITION",
    })
    void aScopeAllowsExactlyTheseRequests(String scope, String allowed) {
        newOrganisation(organisation);
        XapiClient client = XapiClient.of(organisation, scope);
        Set<String> expected = new LinkedHashSet<>(Set.of(Operation.ABOUT.name()));
        if (!allowed.isEmpty()) {
            expected.addAll(Set.of(allowed.split(" ", -1)));
        }
        Set<String> permitted = new LinkedHashSet<>();
        for (Operation operation : Operation.values()) {
            int status = operation.statusFor(client);
            assertThat(status).as("%s by a key for %s", operation, scope).isIn(200, 204, 403);
            if (status != 403) {
                permitted.add(operation.name());
            }
        }
        assertThat(permitted).isEqualTo(expected);
    }

    @Test
    void aKeyWithReadMineSeesOnlyItsOwnStatements() {
        newOrganisation(organisation);
        XapiClient all = XapiClient.of(organisation);
        String id = all.sends("other@example.org", "attended", "https://example.org/scopes", "");
        XapiClient mine = XapiClient.of(organisation, "statements/read/mine");
        assertThat(mine.gets("/xapi/statements?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(mine.gets("/xapi/statements").body()).doesNotContain(id);
        assertThat(all.gets("/xapi/statements?statementId=" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherOrganisationSeesNothingAndMayUseTheSameIds() {
        String elsewhere = organisation + " elsewhere";
        newOrganisation(organisation);
        newOrganisation(elsewhere);
        XapiClient here = XapiClient.of(organisation);
        XapiClient there = XapiClient.of(elsewhere);
        String id = here.sends("scope@example.org", "attended", "https://example.org/scopes", "");
        for (Operation operation :
                new Operation[] {Operation.STATE_WRITE, Operation.AGENT_WRITE, Operation.ACTIVITY_WRITE}) {
            assertThat(operation.statusFor(here)).isEqualTo(204);
        }
        assertThat(there.gets("/xapi/statements?statementId=" + id).statusCode())
                .isEqualTo(404);
        assertThat(there.gets("/xapi/statements?" + AGENT).body()).doesNotContain(id);
        assertThat(there.gets("/xapi/activities?" + ACTIVITY).body()).doesNotContain("Loading a lorry");
        for (Operation operation :
                new Operation[] {Operation.STATE_READ, Operation.AGENT_READ, Operation.ACTIVITY_READ}) {
            assertThat(there.gets(operation.path).body()).as(operation.name()).isEqualTo("[]");
        }
        String voiding = """
                {"actor":{"mbox":"mailto:x@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"object":{"objectType":"StatementRef","id":"%s"}}""";
        assertThat(there.posts(voiding.formatted(id)).statusCode()).isEqualTo(200);
        assertThat(here.gets("/xapi/statements?statementId=" + id).statusCode())
                .as("voided from elsewhere")
                .isEqualTo(200);
        assertThat(there.posts(STATEMENT.formatted(UUID.randomUUID())).statusCode())
                .isEqualTo(200);
        String same = UUID.randomUUID().toString();
        assertThat(here.posts(STATEMENT.formatted(same)).statusCode()).isEqualTo(200);
        assertThat(there.posts(STATEMENT.formatted(same).replace("attended", "failed"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(here.gets("/xapi/statements?statementId=" + same).body()).contains("attended");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void newOrganisation(String name) {
        String email = "scopes-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@example.org";
        SharedServer.get().newPerson("New Person", email, "trainee", name);
    }
}
