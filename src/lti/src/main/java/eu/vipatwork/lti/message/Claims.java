package eu.vipatwork.lti.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.lti.Origins;

/** The claims of a message, read by type. A claim of another type ends the check with {@link LaunchFault#CLAIM_TYPE}. */
public record Claims(Map<String, Object> values) {

    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    public static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    public static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    public static final String MEMBERSHIPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    public Optional<String> text(String name) throws LaunchRefused {
        return find(name, String.class).filter(text -> !text.isBlank());
    }

    public Optional<Boolean> bool(String name) throws LaunchRefused {
        Object value = values.get(name);
        // Some platforms send booleans as text.
        return value instanceof String text ? Optional.of(Boolean.valueOf(text)) : find(name, Boolean.class);
    }

    public Optional<Claims> object(String name) throws LaunchRefused {
        Optional<Map<?, ?>> found = find(name, Map.class).map(map -> (Map<?, ?>) map);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> inner = new java.util.HashMap<>();
        found.get().forEach((key, value) -> inner.put(String.valueOf(key), value));
        return Optional.of(new Claims(inner));
    }

    /** A list of strings; empty when the claim is missing. */
    public Optional<List<String>> texts(String name) throws LaunchRefused {
        Optional<List<?>> found = find(name, List.class).map(list -> (List<?>) list);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        for (Object one : found.get()) {
            if (!(one instanceof String)) {
                throw new LaunchRefused(LaunchFault.CLAIM_TYPE, name);
            }
        }
        return Optional.of(found.get().stream().map(String.class::cast).toList());
    }

    /** An absolute http address. */
    public Optional<URI> address(String name, LaunchFault fault) throws LaunchRefused {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.get());
            if (Origins.origin(text.get()).isPresent()
                    && uri.getRawUserInfo() == null
                    && text.get().length() <= 1000) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // reported below
        }
        throw new LaunchRefused(fault, name);
    }

    private <T> Optional<T> find(String name, Class<T> type) throws LaunchRefused {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new LaunchRefused(LaunchFault.CLAIM_TYPE, name);
        }
        return Optional.ofNullable(value).map(type::cast);
    }
}
