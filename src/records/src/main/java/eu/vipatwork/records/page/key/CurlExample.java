package eu.vipatwork.records.page.key;

import java.util.Set;

import eu.vipatwork.xapi.key.NewKey;
import eu.vipatwork.xapi.store.XapiScope;

/** A curl command to try a new key, with the smallest request that its scopes allow. */
final class CurlExample {

    private static final Set<XapiScope> READING =
            Set.of(XapiScope.ALL, XapiScope.ALL_READ, XapiScope.STATEMENTS_READ, XapiScope.STATEMENTS_READ_MINE);
    private static final String TRIAL = """
            {"actor":{"mbox":"mailto:trial@example.org"},\
            "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},\
            "object":{"id":"https://example.org/trial"}}""";

    private CurlExample() {}

    static String with(NewKey key, Set<XapiScope> scopes, String endpoint) {
        String call = "curl -u '" + key.key() + ":" + key.secret() + "' -H 'X-Experience-API-Version: 1.0.3' ";
        if (scopes.stream().anyMatch(READING::contains)) {
            return call + "'" + endpoint + "/statements?limit=1'";
        }
        if (scopes.contains(XapiScope.STATEMENTS_WRITE)) {
            return call + "-H 'Content-Type: application/json' -d '" + TRIAL + "' '" + endpoint + "/statements'";
        }
        return call + "'" + endpoint + "/about'";
    }
}
