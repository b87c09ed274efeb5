package eu.vipatwork.lti.page;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.lti.SealedTokens;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.ViewExtension;

/** Adds a form to pages in a platform's frame that opens them in a new window; it sends the sealed session along. */
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
