package eu.vipatwork.lti.message;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform takes from a content selection (LTI Deep Linking 2.0, 4.4.1).
 *
 * @param returnAddress where the browser posts the answer
 * @param multiple whether more than one item is taken
 * @param lineItems whether line items are taken; unknown counts as yes, as the specification leaves it to the platform
 * @param documentTargets where the platform can show a link: "iframe", "window"
 * @param data to be echoed
 */
public record DeepLinkingSettings(
        URI returnAddress, boolean multiple, boolean lineItems, Set<String> documentTargets, Optional<String> data) {

    public DeepLinkingSettings {
        documentTargets = Set.copyOf(documentTargets);
    }
}
