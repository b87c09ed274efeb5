package eu.vipatwork.people.openid;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Forgets those who went to a provider and never came back. */
@Dependent
public class DeleteOpenIdSignIns {

    private final OpenIdSignInRepository signIns;

    @Inject
    DeleteOpenIdSignIns(OpenIdSignInRepository signIns) {
        this.signIns = signIns;
    }

    public int outOfDate() {
        return signIns.forgetExpired();
    }
}
