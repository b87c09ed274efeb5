package eu.vipatwork.xapi.statement;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of text in statements (xAPI 1.0.3 Data 4; 2.0 4.2.7). */
public final class Formats {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[Tt](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,20}))?)?"
                    + "(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?");
    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-00(?::?00)?");
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(?:(\\d+(?:[.,]\\d+)?)Y)?(?:(\\d+(?:[.,]\\d+)?)M)?(?:(\\d+(?:[.,]\\d+)?)D)?"
                    + "(?:T(?=.)(?:(\\d+(?:[.,]\\d+)?)H)?(?:(\\d+(?:[.,]\\d+)?)M)?(?:(\\d+(?:[.,]\\d+)?)S)?)?");
    private static final Pattern WEEKS = Pattern.compile("P\\d+(?:[.,]\\d+)?W");
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?"
                    + "(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
                    + "(?:-x(?:-[a-z0-9]{1,8})+)?"
                    + "|x(?:-[a-z0-9]{1,8})+|i-[a-z]{2,8}|en-GB-oed|sgn-BE-FR|sgn-BE-NL|sgn-CH-DE|art-lojban"
                    + "|cel-gaulish|no-bok|no-nyn|zh-guoyu|zh-hakka|zh-min|zh-min-nan|zh-xiang|i-default|i-enochian)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILBOX = Pattern.compile("mailto:[^\\s@:<>\"]+@[^\\s@:<>\"]+");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern SHA2 =
            Pattern.compile("[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+"
            + "(?:\\s*;\\s*[^;=\\s]+=(?:\"[^\"]*\"|[^;\\s]+))*\\s*;?");
    private static final Pattern VERSION_1 = Pattern.compile("1\\.0(?:\\.\\d+)?");
    private static final Pattern VERSION_2 = Pattern.compile("2\\.0(?:\\.\\d+)?");

    private Formats() {}

    /**
     * An absolute IRI (RFC 3987): a scheme, a colon, and characters without white space. It is stored and compared as
     * it is.
     */
    public static boolean isIri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || text.endsWith("://") || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7f || "<>\"{}|\\^`".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    public static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    /** The UUID of this text; empty when it is none of RFC 4122's variant. */
    public static Optional<UUID> uuid(String text) {
        return isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * The value of a timestamp (ISO 8601 as profiled by RFC 3339; seconds and offset may be missing: then 0 and UTC);
     * empty when it is malformed, impossible, or has a negative zero offset.
     */
    public static Optional<OffsetDateTime> timestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String offset = matcher.group(8);
        if (offset != null && NEGATIVE_ZERO.matcher(offset).matches()) {
            return Optional.empty();
        }
        try {
            int second = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
            String fraction = matcher.group(7) == null ? "" : matcher.group(7);
            return Optional.of(OffsetDateTime.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)),
                    Integer.parseInt(matcher.group(5)),
                    second == 60 ? 59 : second,
                    Integer.parseInt((fraction + "000000000").substring(0, 9)),
                    offset(offset)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** ISO 8601 4.4.3.2: only the smallest unit may have a fraction; weeks cannot be combined with other units. */
    public static boolean isDuration(String text) {
        if (WEEKS.matcher(text).matches()) {
            return true;
        }
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        boolean fraction = false;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String number = matcher.group(group);
            if (number != null) {
                if (fraction) {
                    return false;
                }
                fraction = number.indexOf('.') >= 0 || number.indexOf(',') >= 0;
            }
        }
        return true;
    }

    /** Well-formed by RFC 5646, 2.1. Whether its subtags are registered is not checked. */
    public static boolean isLanguageTag(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    static boolean isMailbox(String text) {
        return MAILBOX.matcher(text).matches();
    }

    static boolean isSha1(String text) {
        return SHA1.matcher(text).matches();
    }

    static boolean isSha2(String text) {
        return SHA2.matcher(text).matches();
    }

    static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }

    static boolean isVersion1(String text) {
        return VERSION_1.matcher(text).matches();
    }

    static boolean isVersion2(String text) {
        return VERSION_2.matcher(text).matches();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static ZoneOffset offset(String text) {
        if (text == null || text.equalsIgnoreCase("Z")) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.of(text);
    }
}
