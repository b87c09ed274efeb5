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

/** Reads an answer of a platform by what is in it: what it calls itself by its media type is often wrong. */
public record PlatformReply(OutboundHttpClient.Answer answer) {

    private static final int LONGEST_TEXT = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Pattern MARKUP = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^>]*>");
    private static final Pattern HTML = Pattern.compile("(?is)^\\s*(<!--.*?-->\\s*)*<(!doctype|html|head|body)\\b.*");
    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;([^,<]*)");
    private static final Pattern NEXT = Pattern.compile("(?i)\\brel\\s*=\\s*[\"“”']?next\\b");

    public boolean isSuccess() {
        return answer.status() >= 200 && answer.status() < 300;
    }

    /** A page for people where a machine asked: a sign-in, an error, a maintenance notice. */
    public boolean isPage() {
        return HTML.matcher(answer.body()).matches();
    }

    /** The body as a JSON object; nothing when it is none. */
    public Optional<Map<String, Object>> object() {
        try {
            return Optional.of(JSONObjectUtils.parse(answer.body()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** What it says to people: an error in JSON by its words, a page by its text, cut to {@value #LONGEST_TEXT} characters. */
    public String words() {
        String said = object().flatMap(PlatformReply::error)
                .orElseGet(() -> MARKUP.matcher(answer.body()).replaceAll(" "));
        String text = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String whole = text.isEmpty() ? "HTTP " + answer.status() : "HTTP " + answer.status() + ": " + text;
        return whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** The next page of a list (RFC 8288). Platforms have been seen to write it with HTML entities and curly quotes. */
    public Optional<URI> next() {
        for (String header : answer.headers().getOrDefault("link", List.of())) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (NEXT.matcher(link.group(2)).find()) {
                    return address(link.group(1).replace("&amp;", "&").strip());
                }
            }
        }
        return Optional.empty();
    }

    /** How long the platform wants to be left alone (RFC 9110, 10.2.3), a day at most. */
    public Optional<Duration> retryAfter(Instant now) {
        return answer.header("retry-after")
                .flatMap(text -> pause(text.strip(), now))
                .map(pause -> {
                    Duration positive = pause.isNegative() ? Duration.ZERO : pause;
                    return positive.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : positive;
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
