package eu.vipatwork.xapi.key;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;

/** The keys of an organisation, latest first, including revoked ones. */
@Dependent
public class FindKeys {

    private final AccessKeyRepository keys;

    @Inject
    public FindKeys(AccessKeyRepository keys) {
        this.keys = keys;
    }

    @Transactional
    public List<AccessKey> of(OrganisationId organisation) {
        return keys.of(organisation);
    }
}
