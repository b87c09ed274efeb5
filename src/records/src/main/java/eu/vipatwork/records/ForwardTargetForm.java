package eu.vipatwork.records;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.vipatwork.site.Form;
import eu.vipatwork.xapi.forward.ForwardTarget;

/**
 * The form for another record store.
 *
 * @param secret empty to keep the stored one
 * @param verbs words or IRIs, separated by white space or commas
 * @param activities the beginning of the activity IRIs to forward
 */
public record ForwardTargetForm(
        String name, String endpoint, String user, String secret, String verbs, String activities) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ENDPOINT = 1000;
    private static final int LONGEST_USER = 500;
    private static final int LONGEST_SECRET = 1000;
    private static final int LONGEST_ACTIVITIES = 2000;

    public static ForwardTargetForm of(Form form) {
        return new ForwardTargetForm(
                form.text("name"),
                form.text("endpoint"),
                form.text("user"),
                form.raw("secret"),
                form.text("verbs"),
                form.text("activities"));
    }

    /** The stored values, without the secret. */
    public static ForwardTargetForm of(ForwardTarget target) {
        return new ForwardTargetForm(
                target.name(),
                target.endpoint().toString(),
                target.user(),
                "",
                target.verbs().stream()
                        .map(iri -> VerbNames.word(iri).orElse(iri))
                        .sorted()
                        .collect(Collectors.joining(" ")),
                target.activities());
    }

    /** By field, the last part of a message key; a new modifiable map. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.put("name", "target-name");
        }
        if (read(endpoint).isEmpty() || endpoint.length() > LONGEST_ENDPOINT) {
            problems.put("endpoint", "endpoint");
        }
        if (user.isEmpty() || user.length() > LONGEST_USER || user.contains(":")) {
            problems.put("user", "target-user");
        }
        if (secret.length() > LONGEST_SECRET) {
            problems.put("secret", "secret-length");
        }
        if (words().stream().anyMatch(word -> VerbNames.iri(word).isEmpty())) {
            problems.put("verbs", "verb");
        }
        if (activities.length() > LONGEST_ACTIVITIES) {
            problems.put("activities", "activity");
        }
        return problems;
    }

    /** @throws java.util.NoSuchElementException when the endpoint is a problem */
    public URI uri() {
        return read(endpoint).orElseThrow();
    }

    public Set<String> verbIris() {
        return words().stream().flatMap(word -> VerbNames.iri(word).stream()).collect(Collectors.toSet());
    }

    private List<String> words() {
        return Arrays.stream(verbs.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<URI> read(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return http && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
