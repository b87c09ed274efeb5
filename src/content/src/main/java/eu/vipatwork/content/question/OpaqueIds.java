package eu.vipatwork.content.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

import eu.vipatwork.content.id.QuestionId;

/** Ids and orders that reveal nothing of the right answer to a reader of the page, and are reproducible. */
public final class OpaqueIds {

    private OpaqueIds() {}

    /** The public id for an author's id: eight characters in random order, the same in every release. */
    public static String of(QuestionId question, String authorsId) {
        return "x" + sha256(question + "/" + authorsId).substring(0, 7);
    }

    /**
     * The items in an order that depends on the seed alone.
     *
     * @param never an order of ids that must not result, unless there is only one item; null to allow any
     */
    static <T> List<T> shuffled(
            List<T> items, Function<T, String> id, QuestionId question, String seed, List<String> never) {
        List<T> shuffled = new ArrayList<>(items);
        shuffled.sort(Comparator.comparing(item -> sha256(seed + "/" + question + "/" + id.apply(item))));
        if (never != null
                && shuffled.size() > 1
                && shuffled.stream().map(id).toList().equals(never)) {
            shuffled.add(shuffled.remove(0));
        }
        return List.copyOf(shuffled);
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
