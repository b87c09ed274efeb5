package eu.vipatwork.web.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import eu.vipatwork.shared.secret.SealSecrets;
import eu.vipatwork.shared.secret.Sealing;
import eu.vipatwork.shared.secret.SecretKeys;

/** Renews the key that secrets in the database are sealed with, for the command line. */
@Path("secret-keys")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class SecretKeysResource {

    private final SecretKeys keys;
    private final SealSecrets sealSecrets;

    protected SecretKeysResource() {
        this(null, null); // for the proxy
    }

    @Inject
    public SecretKeysResource(SecretKeys keys, SealSecrets sealSecrets) {
        this.keys = keys;
        this.sealSecrets = sealSecrets;
    }

    /** Gives {@code {key, sealed, lost}}. Should it fail in between, the next start seals what is left. */
    @POST
    public String renew() {
        String key = keys.renew();
        Sealing done = sealSecrets.seal();
        return Json.createObjectBuilder()
                .add("key", key)
                .add("sealed", done.sealed())
                .add("lost", done.lost())
                .build()
                .toString();
    }
}
