package eu.vipatwork.people.audit;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.nimbusds.jose.util.JSONArrayUtils;

/**
 * What else is worth knowing about an act, told to each reader in their language: the text {@code audited.WORD} of the
 * message bundles with these values in it. Kept as a JSON array, the word first. Never a secret.
 *
 * @param word such as {@code second-factor}: small letters and hyphens
 * @param values texts (names, addresses, ids, as they are), whole numbers, and lists of keys of other texts, which the
 *     reader sees joined; see {@link #words}
 */
public record AuditDetail(String word, List<Object> values) {

    /** What an earlier version wrote down: a text, shown as it is. */
    static final String AS_IT_IS = "as-it-is";

    /** What the column holds, in characters. */
    static final int LONGEST = 500;

    public AuditDetail {
        values = List.copyOf(values);
    }

    /** Texts are cut where the whole would be longer than 500 characters. */
    public static AuditDetail of(String word, Object... values) {
        return new AuditDetail(word, List.of(values));
    }

    /** A value that stands for words: the texts of these names in a family of texts, such as {@code role}. */
    public static List<String> words(String family, Collection<?> names) {
        return names.stream().map(name -> family + "." + name).sorted().toList();
    }

    static AuditDetail read(String text) {
        if (text.startsWith("[\"")) {
            try {
                List<Object> parts = JSONArrayUtils.parse(text);
                return new AuditDetail((String) parts.get(0), parts.subList(1, parts.size()));
            } catch (ParseException | NullPointerException e) {
                // It only looked like one of ours.
            }
        }
        return new AuditDetail(AS_IT_IS, List.of(text));
    }

    String text() {
        String text = text(LONGEST);
        for (int longest = LONGEST; text.length() > LONGEST && longest > 0; longest /= 2) {
            text = text(longest);
        }
        return text;
    }

    private String text(int longest) {
        List<Object> parts = new ArrayList<>(List.of(word));
        values.forEach(
                value -> parts.add(value instanceof Number || value instanceof List ? value : cut(value, longest)));
        return JSONArrayUtils.toJSONString(parts);
    }

    private static String cut(Object value, int longest) {
        String text = value.toString();
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
