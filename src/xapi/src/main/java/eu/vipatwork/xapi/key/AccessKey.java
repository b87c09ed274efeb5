package eu.vipatwork.xapi.key;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.XapiScope;

/**
 * A key to the store, as an administrator sees it: without its secret.
 *
 * @param key the user name of Basic authentication
 * @param revoked when it was taken back; it does not work any more
 * @param lastUsed when it last opened the store, up to a minute late; empty when it never did
 */
public record AccessKey(
        String key,
        OrganisationId organisation,
        String name,
        Set<XapiScope> scopes,
        Instant made,
        Optional<Instant> revoked,
        Optional<Instant> lastUsed) {}
