package eu.vipatwork.records.page;

import java.util.Set;

import eu.vipatwork.xapi.NewKey;
import eu.vipatwork.xapi.Scope;

/** A line for the shell that tries a new key: it does the least that the key allows. */
final class FirstCall {

    private static final Set<Scope> READING =
            Set.of(Scope.ALL, Scope.ALL_READ, Scope.STATEMENTS_READ, Scope.STATEMENTS_READ_MINE);
    private static final String TRIAL = """
            {"actor":{"mbox":"mailto:trial@example.org"},\
            "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},\
            "object":{"id":"https://example.org/trial"}}""";

    private FirstCall() {}

    static String with(NewKey key, Set<Scope> scopes, String endpoint) {
        String call = "curl -u '" + key.key() + ":" + key.secret() + "' -H 'X-Experience-API-Version: 1.0.3' ";
        if (scopes.stream().anyMatch(READING::contains)) {
            return call + "'" + endpoint + "/statements?limit=1'";
        }
        if (scopes.contains(Scope.STATEMENTS_WRITE)) {
            return call + "-H 'Content-Type: application/json' -d '" + TRIAL + "' '" + endpoint + "/statements'";
        }
        return call + "'" + endpoint + "/about'";
    }
}
