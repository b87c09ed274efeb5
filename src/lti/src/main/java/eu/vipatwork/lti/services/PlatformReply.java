package eu.vipatwork.lti.services;

import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.nimbusds.jose.util.JSONObjectUtils;

import eu.vipatwork.lti.outbound.OutboundHttpClient;

/** A platform's response, read by its body: the media types that platforms send are often wrong. */
public record PlatformReply(OutboundHttpClient.Response response) {

    private static final int MAX_TEXT = 200;
    private static final Duration MAX_PAUSE = Duration.ofDays(1);
    private static final Pattern MARKUP = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^>]*>");
    private static final Pattern HTML = Pattern.compile("(?is)^\\s*(<!--.*?-->\\s*)*<(!doctype|html|head|body)\\b.*");
    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;([^,<]*)");
    private static final Pattern NEXT = Pattern.compile("(?i)\\brel\\s*=\\s*[\"“”']?next\\b");

    public boolean isSuccess() {
        return response.status() >= 200 && response.status() < 300;
    }

    /** Whether it is an HTML page: a sign-in, an error, a maintenance notice. */
    public boolean isPage() {
        return HTML.matcher(response.body()).matches();
    }

    /** The body as a JSON object; empty when it is not one. */
    public Optional<Map<String, Object>> object() {
        try {
            return Optional.of(JSONObjectUtils.parse(response.body()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The message for people: the error of a JSON body, or the text of a page; at most {@value #MAX_TEXT} characters. */
    public String message() {
        String raw = object().flatMap(PlatformReply::error)
                .orElseGet(() -> MARKUP.matcher(response.body()).replaceAll(" "));
        String text = raw.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String full = text.isEmpty() ? "HTTP " + response.status() : "HTTP " + response.status() + ": " + text;
        return full.length() <= MAX_TEXT ? full : full.substring(0, MAX_TEXT - 1) + "…";
    }

    /** The next page of a list (RFC 8288). Some platforms write the header with HTML entities and curly quotes. */
    public Optional<URI> next() {
        for (String header : response.headers().getOrDefault("link", List.of())) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (NEXT.matcher(link.group(2)).find()) {
                    return address(link.group(1).replace("&amp;", "&").strip());
                }
            }
        }
        return Optional.empty();
    }

    /** The pause that the platform requests (RFC 9110, 10.2.3), at most a day. */
    public Optional<Duration> retryAfter(Instant now) {
        return response.header("retry-after")
                .flatMap(text -> pause(text.strip(), now))
                .map(pause -> {
                    Duration positive = pause.isNegative() ? Duration.ZERO : pause;
                    return positive.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : positive;
                });
    }

    private static Optional<Duration> pause(String text, Instant now) {
        try {
            return text.matches("\\d{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                    : Optional.of(Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> error(Map<String, Object> body) {
        String code = text(body.get("error"));
        String description = text(body.get("error_description"));
        String message = text(body.get("message"));
        String joined = String.join(
                ", ",
                Stream.of(code, description, message)
                        .filter(part -> !part.isEmpty())
                        .toList());
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    private static String text(Object value) {
        return value instanceof String string ? string : "";
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
