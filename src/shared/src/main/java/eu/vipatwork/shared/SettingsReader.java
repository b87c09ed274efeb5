package eu.vipatwork.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads one property at a time and refuses a wrong value with a sentence. An empty value counts as not set. */
final class SettingsReader {

    private static final String PREFIX = "vipatwork.";

    private final UnaryOperator<String> properties;

    SettingsReader(UnaryOperator<String> properties) {
        this.properties = properties;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(properties.apply(PREFIX + name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    Optional<Path> path(String name) {
        return text(name).map(value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw refused(name, "must be the path of a folder, not \"" + value + "\"");
            }
        });
    }

    /** An http or https address without query and fragment; its slash at the end is removed. */
    Optional<URI> webAddress(String name) {
        return address(name, "http", "https").map(address -> {
            if (address.getRawQuery() != null || address.getRawFragment() != null) {
                throw refused(name, "must have neither a query nor a fragment: " + address);
            }
            String text = address.toString();
            return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
        });
    }

    /** The value may hold a password, so it is not repeated in the refusal. */
    Optional<URI> address(String name, String... schemes) {
        return text(name).map(value -> {
            try {
                URI address = new URI(value);
                if (address.getHost() != null && List.of(schemes).contains(address.getScheme())) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // refused below
            }
            throw refused(name, "must be an address that begins with " + String.join(":// or ", schemes) + "://");
        });
    }

    boolean yesOrNo(String name, boolean otherwise) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw refused(name, "must be true or false, not \"" + value + "\"");
                })
                .orElse(otherwise);
    }

    long number(String name, long least, long most, long otherwise) {
        return text(name)
                .map(value -> {
                    try {
                        long number = Long.parseLong(value);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // refused below
                    }
                    throw refused(
                            name, "must be a whole number from " + least + " to " + most + ", not \"" + value + "\"");
                })
                .orElse(otherwise);
    }

    IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException("The setting " + PREFIX + name + " " + why + ".");
    }
}
