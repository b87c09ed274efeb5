package eu.vipatwork.lti.message;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform accepts from a content selection (LTI Deep Linking 2.0, 4.4.1).
 *
 * @param returnAddress where the browser posts the response
 * @param multiple whether more than one item is accepted
 * @param lineItems whether line items are accepted; true when the platform does not say
 * @param documentTargets where the platform can show a link: "iframe", "window"
 * @param data returned unchanged
 */
public record DeepLinkingSettings(
        URI returnAddress, boolean multiple, boolean lineItems, Set<String> documentTargets, Optional<String> data) {

    public DeepLinkingSettings {
        documentTargets = Set.copyOf(documentTargets);
    }
}
