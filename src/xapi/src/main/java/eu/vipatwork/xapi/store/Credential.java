package eu.vipatwork.xapi.store;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;

/**
 * Who speaks: a key or a token, after it was checked.
 *
 * @param name its name among all credentials, for counting its requests
 * @param organisation whose records it reads and writes
 * @param authority who vouches for the statements that come with it; not to be changed
 */
public record Credential(String name, OrganisationId organisation, Set<XapiScope> scopes, ObjectNode authority) {

    public Credential {
        scopes = Set.copyOf(scopes);
    }

    /** Whether one of these scopes, or the one that allows everything, is among its own. */
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
