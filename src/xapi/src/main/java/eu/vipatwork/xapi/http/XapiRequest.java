package eu.vipatwork.xapi.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.xapi.statement.ActorRules;
import eu.vipatwork.xapi.statement.Agents;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.XapiScope;

/** A request after the filters: its version, sender and parameters. Each wrong parameter is refused with 400. */
final class XapiRequest {

    static final String VERSION = "xapi.version";
    static final String CREDENTIAL = "xapi.credential";

    private final ContainerRequestContext request;
    private final Map<String, List<String>> parameters;

    private XapiRequest(ContainerRequestContext request) {
        this.request = request;
        this.parameters = request.getUriInfo().getQueryParameters();
    }

    /** The request, when its credential has one of the scopes and it has only these parameters. */
    static XapiRequest of(ContainerRequestContext request, Set<String> known, XapiScope... scopes) {
        XapiRequest checked = new XapiRequest(request);
        require(checked.credential(), scopes);
        checked.parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw XapiException.badRequest("The parameter \"" + name + "\" is not known for this resource.");
            }
            if (values.size() > 1) {
                throw XapiException.badRequest("The parameter " + name + " occurs more than once.");
            }
        });
        return checked;
    }

    /** @throws XapiException 403 when the credential has none of the scopes */
    static void require(Credential credential, XapiScope... scopes) {
        if (!credential.allows(scopes)) {
            throw new XapiException(
                    403,
                    "This request needs one of the scopes "
                            + Stream.concat(Stream.of(scopes), Stream.of(XapiScope.ALL))
                                    .map(XapiScope::text)
                                    .collect(Collectors.joining(", "))
                            + "; the key has none of them.");
        }
    }

    XapiVersion version() {
        return (XapiVersion) request.getProperty(VERSION);
    }

    Credential credential() {
        return (Credential) request.getProperty(CREDENTIAL);
    }

    UriInfo uri() {
        return request.getUriInfo();
    }

    /** The path of the application on the host. */
    String basePath() {
        URI base = request.getUriInfo().getBaseUri();
        return base.getRawPath();
    }

    MediaType mediaType() {
        try {
            return request.getMediaType();
        } catch (RuntimeException e) {
            throw XapiException.badRequest("The header Content-Type is malformed.");
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }

    Optional<String> text(String name) {
        List<String> values = parameters.get(name);
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    String requiredText(String name) {
        return text(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> XapiException.badRequest("The parameter " + name + " is required."));
    }

    boolean flag(String name) {
        Optional<String> value = text(name);
        if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
            throw XapiException.badRequest("The parameter " + name + " must be true or false.");
        }
        return value.map(Boolean::valueOf).orElse(false);
    }

    Optional<UUID> uuid(String name) {
        return text(name).map(value -> Formats.uuid(value)
                .orElseThrow(() -> XapiException.badRequest("The parameter " + name + " must be a UUID.")));
    }

    Optional<String> iri(String name) {
        text(name).filter(value -> !Formats.isIri(value)).ifPresent(value -> {
            throw XapiException.badRequest("The parameter " + name + " must be an absolute IRI.");
        });
        return text(name);
    }

    String requiredIri(String name) {
        requiredText(name);
        return iri(name).orElseThrow();
    }

    /** An unescaped plus sign of an offset arrives as a space. */
    Optional<Instant> timestamp(String name) {
        return text(name).map(value -> Formats.timestamp(value.trim().replace(' ', '+'))
                .orElseThrow(
                        () -> XapiException.badRequest("The parameter " + name + " must be a timestamp by ISO 8601."))
                .toInstant());
    }

    /** An agent, or a group with an identifier. */
    Optional<JsonNode> agent(String name) {
        return text(name).map(value -> {
            JsonNode agent = Json.read(value);
            ActorRules.actor(agent, "the parameter " + name);
            if (Agents.identifier(agent).isEmpty()) {
                throw XapiException.badRequest("The parameter " + name + " must have an identifier.");
            }
            return agent;
        });
    }

    JsonNode requiredAgent(String name) {
        requiredText(name);
        return agent(name).orElseThrow();
    }

    boolean isJson() {
        return isJson(mediaType());
    }

    static boolean isJson(MediaType type) {
        return type != null
                && type.getType().equalsIgnoreCase("application")
                && type.getSubtype().toLowerCase(Locale.ROOT).equals("json");
    }
}
