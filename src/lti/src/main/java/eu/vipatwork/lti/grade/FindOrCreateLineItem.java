package eu.vipatwork.lti.grade;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;

import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.outbound.OutboundRequestFailed;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.services.LtiScope;
import eu.vipatwork.lti.services.PlatformReply;
import eu.vipatwork.lti.services.PlatformServiceClient;
import eu.vipatwork.lti.services.TokenRefused;

/**
 * Finds the line item of a link whose launches name none, or creates it where that is allowed (AGS 2.0, 3.2). Ours is
 * identified by its {@code resourceId}, which is the same for the same content, so that none is created twice.
 */
@Dependent
class FindOrCreateLineItem {

    private static final String CONTAINER = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    private static final int MAX_PAGES = 20;

    private final PlatformServiceClient calls;

    @Inject
    FindOrCreateLineItem(PlatformServiceClient calls) {
        this.calls = calls;
    }

    /** @return its address; empty when there is none and we may not create one */
    Optional<URI> findOrCreate(Registration registration, ResourceLink link, RSAKey key)
            throws TokenRefused, OutboundRequestFailed, NotFound {
        Set<String> scopes = link.services().scopes();
        boolean mayCreate = scopes.contains(LtiScope.LINE_ITEM);
        if (link.services().lineItems().isEmpty() || !(mayCreate || scopes.contains(LtiScope.LINE_ITEM_READ))) {
            return Optional.empty();
        }
        URI lineItems = link.services().lineItems().get();
        String scope = mayCreate ? LtiScope.LINE_ITEM : LtiScope.LINE_ITEM_READ;
        Optional<URI> found = find(registration, link, lineItems, scope, key);
        return found.isPresent() || !mayCreate ? found : Optional.of(create(registration, link, lineItems, key));
    }

    /** The platform's response was not a line item, or a list of them. */
    static final class NotFound extends Exception {

        private static final long serialVersionUID = 1;

        final transient PlatformReply reply;

        NotFound(PlatformReply reply) {
            super(reply.message());
            this.reply = reply;
        }
    }

    private Optional<URI> find(Registration registration, ResourceLink link, URI lineItems, String scope, RSAKey key)
            throws TokenRefused, OutboundRequestFailed, NotFound {
        Optional<URI> page = Optional.of(withParameter(lineItems, "resource_link_id", link.linkId()));
        for (int i = 0; i < MAX_PAGES && page.isPresent(); i++) {
            PlatformReply reply = calls.get(registration, scope, key, page.get(), CONTAINER);
            List<Object> items = items(reply);
            for (Object item : items) {
                if (item instanceof Map<?, ?> one && isOurs(one, link) && one.get("id") instanceof String id) {
                    return Optional.of(URI.create(id));
                }
            }
            page = reply.next();
        }
        return Optional.empty();
    }

    private static List<Object> items(PlatformReply reply) throws NotFound {
        try {
            if (reply.isSuccess()) {
                return JSONArrayUtils.parse(reply.response().body());
            }
        } catch (ParseException e) {
            // an HTML page, or an empty body
        }
        throw new NotFound(reply);
    }

    private static boolean isOurs(Map<?, ?> item, ResourceLink link) {
        Object linkId = item.get("resourceLinkId");
        return resourceId(link).equals(item.get("resourceId")) && (linkId == null || linkId.equals(link.linkId()));
    }

    private URI create(Registration registration, ResourceLink link, URI lineItems, RSAKey key)
            throws TokenRefused, OutboundRequestFailed, NotFound {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("scoreMaximum", PostScore.MAXIMUM);
        item.put("label", link.title().orElseGet(() -> resourceId(link)));
        item.put("resourceId", resourceId(link));
        item.put("resourceLinkId", link.linkId());
        PlatformReply reply = calls.post(
                registration, LtiScope.LINE_ITEM, key, lineItems, LINE_ITEM, JSONObjectUtils.toJSONString(item));
        Object id = reply.object().map(created -> created.get("id")).orElse(null);
        if (!reply.isSuccess() || !(id instanceof String address)) {
            throw new NotFound(reply);
        }
        return URI.create(address);
    }

    /** Our id of the graded content: {@code intermediary/broker-role}. */
    static String resourceId(ResourceLink link) {
        return link.content()
                .map(content -> content.publication()
                        + content.document().map(name -> "/" + name).orElse(""))
                .orElse("");
    }

    static URI withParameter(URI address, String name, String value) {
        String text = address.toString();
        String separator = text.contains("?") ? "&" : "?";
        return URI.create(text + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
