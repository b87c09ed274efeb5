package eu.vipatwork.xapi.key;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.XapiScope;

/**
 * A key to the store, without its secret.
 *
 * @param key the user name of Basic authentication
 * @param revoked when it was revoked; it no longer works
 * @param lastUsed when it was last used, up to a minute late; empty when never
 */
public record AccessKey(
        String key,
        OrganisationId organisation,
        String name,
        Set<XapiScope> scopes,
        Instant made,
        Optional<Instant> revoked,
        Optional<Instant> lastUsed) {}
