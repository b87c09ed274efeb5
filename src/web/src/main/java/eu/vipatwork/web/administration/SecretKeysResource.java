package eu.vipatwork.web.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.ResealSecrets;
import eu.vipatwork.shared.secret.SecretKeys;

/** Renews the key that seals secrets in the database, for the command line. */
@Path("secret-keys")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class SecretKeysResource {

    private final SecretKeys keys;
    private final ResealSecrets sealSecrets;

    protected SecretKeysResource() {
        this(null, null); // for the proxy
    }

    @Inject
    public SecretKeysResource(SecretKeys keys, ResealSecrets sealSecrets) {
        this.keys = keys;
        this.sealSecrets = sealSecrets;
    }

    /** Gives {@code {key, sealed, lost}}. After a failure the next start seals the remaining secrets. */
    @POST
    public String renew() {
        String key = keys.renew();
        ResealResult done = sealSecrets.seal();
        return Json.createObjectBuilder()
                .add("key", key)
                .add("sealed", done.sealed())
                .add("lost", done.lost())
                .build()
                .toString();
    }
}
