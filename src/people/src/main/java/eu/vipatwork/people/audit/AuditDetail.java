package eu.vipatwork.people.audit;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.nimbusds.jose.util.JSONArrayUtils;

/**
 * Further information about an audit event, shown in the reader's language: the text {@code audited.WORD} of the message
 * bundles with these values in it. Stored as a JSON array that begins with the word. Never holds a secret.
 *
 * @param word such as {@code second-factor}: lower-case letters and hyphens
 * @param values texts (names, addresses, ids) shown unchanged, whole numbers, and lists of message keys, whose texts are
 *     shown joined; see {@link #words}
 */
public record AuditDetail(String word, List<Object> values) {

    /** The word of a stored text that is not such a JSON array: it is shown unchanged. */
    static final String AS_IT_IS = "as-it-is";

    /** The size of the column, in characters. */
    static final int LONGEST = 500;

    public AuditDetail {
        values = List.copyOf(values);
    }

    /** Texts are shortened when the whole would be longer than {@value #LONGEST} characters. */
    public static AuditDetail of(String word, Object... values) {
        return new AuditDetail(word, List.of(values));
    }

    /** A value that is shown as texts: the message keys {@code FAMILY.NAME}, such as {@code role.TRAINER}. */
    public static List<String> words(String family, Collection<?> names) {
        return names.stream().map(name -> family + "." + name).sorted().toList();
    }

    static AuditDetail read(String text) {
        if (text.startsWith("[\"")) {
            try {
                List<Object> parts = JSONArrayUtils.parse(text);
                return new AuditDetail((String) parts.get(0), parts.subList(1, parts.size()));
            } catch (ParseException | NullPointerException e) {
                // A plain text that begins like a JSON array.
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
