package eu.vipatwork.xapi.key;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Required;
import eu.vipatwork.xapi.store.XapiScope;

/** Creates a key with which a program reads or writes an organisation's records. */
@Dependent
public class AddKey {

    private final AccessKeyRepository keys;
    private final InstantSource clock;

    @Inject
    public AddKey(AccessKeyRepository keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The key and its secret, which cannot be shown again.
     *
     * @throws IllegalArgumentException when the name is empty or there is no scope
     */
    @Transactional
    public NewKey add(OrganisationId organisation, String name, Set<XapiScope> scopes) {
        Required.notBlank(name, "the key's name");
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key needs a scope");
        }
        NewKey made = new NewKey(KeySecrets.next(15), KeySecrets.next(32));
        keys.add(
                new AccessKey(
                        made.key(),
                        organisation,
                        name,
                        Set.copyOf(scopes),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty()),
                KeySecrets.hash(made.secret()));
        return made;
    }
}
