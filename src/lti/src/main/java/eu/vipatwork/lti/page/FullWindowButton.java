package eu.vipatwork.lti.page;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import eu.vipatwork.lti.SealedTokens;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.ViewExtension;

/** Lets a page in a platform's frame be opened in a window of its own: the session goes along, sealed, in a form. */
@ApplicationScoped
public class FullWindowButton implements ViewExtension {

    private final SealedTokens handover;

    protected FullWindowButton() {
        this(null); // for the proxy
    }

    @Inject
    public FullWindowButton(SealedTokens handover) {
        this.handover = handover;
    }

    @Override
    public void extend(Map<String, Object> model, RequestContext request) {
        if (request.framed()) {
            request.sessionToken()
                    .ifPresent(token -> model.put(
                            "fullWindowForm", Map.of("action", "/lti/windows", "session", handover.session(token))));
        }
    }
}
