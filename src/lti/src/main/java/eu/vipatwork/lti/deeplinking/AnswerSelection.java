package eu.vipatwork.lti.deeplinking;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import eu.vipatwork.lti.ToolAddresses;
import eu.vipatwork.lti.key.ToolKeys;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.message.Claims;
import eu.vipatwork.lti.message.DeepLinkingSettings;
import eu.vipatwork.lti.message.LinkTargets;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.shared.secret.Tokens;

/**
 * Answers a content selection with a signed message that has the selected links (LTI Deep Linking 2.0, 4.5). Each link has
 * its document and release policy as custom parameters, so that a copied course leads to the same content, and the name
 * of its document as {@code resourceId} of its line item, so that the line item is found again.
 */
@Dependent
public class AnswerSelection {

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final int FRAME_WIDTH = 885;
    private static final int FRAME_HEIGHT = 700;

    private final FindRegistrations registrations;
    private final ToolKeys keys;
    private final ToolAddresses ours;
    private final InstantSource clock;

    @Inject
    AnswerSelection(FindRegistrations registrations, ToolKeys keys, ToolAddresses ours, InstantSource clock) {
        this.registrations = registrations;
        this.keys = keys;
        this.ours = ours;
        this.clock = clock;
    }

    /**
     * A selected link.
     *
     * @param scoreMaximum of its line item; empty for a link without a grade
     */
    public record Choice(LinkedContent content, String title, Optional<Integer> scoreMaximum) {}

    /** The message that the browser posts to the platform in the field {@code JWT}. */
    public record Answer(URI address, String jwt) {}

    /**
     * @param choices empty when nothing was selected; at most one when the platform does not accept several
     * @throws IllegalArgumentException when there are more than the platform accepts
     */
    public Answer answer(SelectionRepository.Selection selection, List<Choice> choices) {
        DeepLinkingSettings settings = selection.settings();
        if (choices.size() > 1 && !settings.multiple()) {
            throw new IllegalArgumentException("the platform accepts one item only");
        }
        Registration registration = registrations.byId(selection.registration()).orElseThrow();
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(registration.clientId())
                .audience(registration.issuer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .claim("nonce", Tokens.next())
                .claim(Claims.LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(Claims.LTI + "version", "1.3.0")
                .claim(Claims.LTI + "deployment_id", selection.deployment())
                .claim(
                        Claims.DEEP_LINKING + "content_items",
                        choices.stream().map(choice -> item(choice, settings)).toList());
        settings.data().ifPresent(data -> claims.claim(Claims.DEEP_LINKING + "data", data));
        return new Answer(settings.returnAddress(), signed(claims.build()));
    }

    private Map<String, Object> item(Choice choice, DeepLinkingSettings settings) {
        LinkedContent content = choice.content();
        String name =
                content.publication() + content.document().map(id -> "/" + id).orElse("");
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", "ltiResourceLink");
        item.put("title", choice.title());
        item.put("url", ours.site() + LinkTargets.path(content));
        item.put(
                "custom",
                Map.of(
                        LinkTargets.DOCUMENT,
                        name,
                        LinkTargets.RELEASE,
                        content.pinnedVersion().orElse(LinkTargets.LATEST)));
        if (settings.lineItems() && choice.scoreMaximum().isPresent()) {
            item.put(
                    "lineItem",
                    Map.of(
                            "scoreMaximum", choice.scoreMaximum().get(),
                            "label", choice.title(),
                            "resourceId", name));
        }
        if (settings.documentTargets().contains("iframe")) {
            item.put("iframe", Map.of("width", FRAME_WIDTH, "height", FRAME_HEIGHT));
        }
        return item;
    }

    private String signed(JWTClaimsSet claims) {
        RSAKey key = keys.signing();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
