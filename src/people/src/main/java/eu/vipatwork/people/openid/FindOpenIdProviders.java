package eu.vipatwork.people.openid;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.SecretBox;

/** Finds where people may sign in: for the buttons of the sign-in page, and for administrators. */
@Dependent
public class FindOpenIdProviders {

    private final EntityManager people;
    private final SecretBox box;

    @Inject
    public FindOpenIdProviders(@ModuleUnit("people") EntityManager people, SecretBox box) {
        this.people = people;
        this.box = box;
    }

    /** All, by their labels. */
    @Transactional
    public List<OpenIdProvider> all() {
        return people.createQuery("select o from OpenIdProviderRow o order by o.label", OpenIdProviderRow.class)
                .getResultStream()
                .map(row -> row.toProvider(box))
                .toList();
    }

    @Transactional
    public Optional<OpenIdProvider> of(OrganisationId organisation) {
        return Optional.ofNullable(people.find(OpenIdProviderRow.class, organisation.toString()))
                .map(row -> row.toProvider(box));
    }
}
