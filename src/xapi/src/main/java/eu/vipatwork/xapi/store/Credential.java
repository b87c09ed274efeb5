package eu.vipatwork.xapi.store;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;

/**
 * The sender of a request: a key or a token that was checked.
 *
 * @param name unique among all credentials, for its rate limit
 * @param organisation whose records it reads and writes
 * @param authority of the statements that it sends; must not be changed
 */
public record Credential(String name, OrganisationId organisation, Set<XapiScope> scopes, ObjectNode authority) {

    public Credential {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it has one of these scopes, or the scope {@code all}. */
    public boolean allows(XapiScope... any) {
        if (scopes.contains(XapiScope.ALL)) {
            return true;
        }
        for (XapiScope scope : any) {
            if (scopes.contains(scope)) {
                return true;
            }
        }
        return false;
    }
}
