package eu.vipatwork.people.openid;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SecretBox;

/** Finds the providers, for the buttons of the sign-in page and for administrators. */
@Dependent
public class FindOpenIdProviders {

    private final OpenIdProviderRepository providers;
    private final SecretBox box;

    @Inject
    FindOpenIdProviders(OpenIdProviderRepository providers, SecretBox box) {
        this.providers = providers;
        this.box = box;
    }

    /** All, by label. */
    @Transactional
    public List<OpenIdProvider> all() {
        return providers.all().stream().map(row -> row.toProvider(box)).toList();
    }

    @Transactional
    public Optional<OpenIdProvider> of(OrganisationId organisation) {
        return providers.find(organisation).map(row -> row.toProvider(box));
    }
}
