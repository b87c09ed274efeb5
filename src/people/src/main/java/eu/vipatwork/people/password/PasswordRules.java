package eu.vipatwork.people.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The rules for passwords. A password must be hard to guess, so there is no rule about capitals and digits and no expiry
 * (NIST SP 800-63B-4, 3.1.1.2), but a minimum length and a list of the passwords that are guessed first.
 *
 * <p>Ten characters: above the eight that both NIST and OWASP ASVS 5.0 (6.2.1) require, because trainees have no second
 * factor; below the fifteen that they recommend, because people type it on a phone at work, guessing is throttled per
 * account, and a longer minimum mostly produces "passwordpassword". Every printable character of any script is allowed,
 * up to {@value #LONGEST} characters.
 */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private static final int FEW_CHARACTERS = 4;
    private static final int SHORTEST_WORD = 4;
    private static final int MOST_PERCENT = 60;
    private static final Set<String> COMMON = common();
    private static final Set<String> PRODUCT =
            Set.of("vipatwork", "vip@work", "vipwork", "vipvetwork", "internship", "traineeship");
    private static final List<String> SEQUENCES = List.of(
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn");

    private PasswordRules() {}

    /**
     * The first rule that this password breaks for this person; empty when it is acceptable.
     *
     * @param name the person's, or null
     * @param email the person's, or null
     */
    public static Optional<PasswordRefusal> refusal(String password, String name, String email) {
        String text = Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordRefusal.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordRefusal.TOO_LONG);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            return Optional.of(PasswordRefusal.COMMON);
        }
        if (isPattern(lower)) {
            return Optional.of(PasswordRefusal.PATTERN);
        }
        return isPersonal(lower, name, email) ? Optional.of(PasswordRefusal.PERSONAL) : Optional.empty();
    }

    private static boolean isCommon(String lower) {
        String core = core(lower);
        return COMMON.contains(lower)
                || COMMON.contains(plain(lower))
                || (core.length() * 100 >= lower.length() * (100 - MOST_PERCENT) && COMMON.contains(core))
                || COMMON.contains(half(lower));
    }

    private static boolean isPattern(String lower) {
        if (lower.chars().distinct().count() <= FEW_CHARACTERS) {
            return true;
        }
        return SEQUENCES.stream()
                .anyMatch(sequence -> isSequence(lower, sequence) || isSequence(reversed(lower), sequence));
    }

    /** Whether most of the password is a part of the sequence. */
    private static boolean isSequence(String lower, String sequence) {
        int length = Math.max(5, lower.length() * MOST_PERCENT / 100);
        for (int start = 0; start + length <= lower.length(); start++) {
            if (sequence.contains(lower.substring(start, start + length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPersonal(String lower, String name, String email) {
        String plain = plain(lower);
        return Stream.concat(PRODUCT.stream(), Stream.of(name, email).flatMap(PasswordRules::words))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .filter(word -> word.length() * 100 >= lower.length() * (100 - MOST_PERCENT))
                .anyMatch(word -> lower.contains(word) || plain.contains(plain(word)));
    }

    /** The text, the part before the at sign, and each word, in lower case. */
    private static Stream<String> words(String text) {
        if (text == null) {
            return Stream.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(lower, lower.replaceAll("@.*", "")), Stream.of(lower.split("[^\\p{L}\\p{N}]+")));
    }

    /** The password without leading and trailing digits and punctuation, and with usual substitutions undone. */
    private static String core(String lower) {
        return plain(lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
    }

    /** The first half when both halves are equal, otherwise the whole text. */
    private static String half(String lower) {
        int middle = lower.length() / 2;
        return lower.length() % 2 == 0 && lower.startsWith(lower.substring(middle))
                ? lower.substring(0, middle)
                : lower;
    }

    private static String plain(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("common-passwords.txt.gz");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
