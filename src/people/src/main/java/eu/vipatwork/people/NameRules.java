package eu.vipatwork.people;

import eu.vipatwork.shared.Required;

/** What a name of a person or an organisation may be: nearly anything, but something, and not a book. */
public final class NameRules {

    public static final int LONGEST = 200;

    private NameRules() {}

    /** Whether the text can be a name: 1 to {@value #LONGEST} characters besides the space around, none of control. */
    public static boolean isName(String text) {
        return text != null
                && !text.isBlank()
                && text.strip().length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** The name without space around it. */
    static String checked(String text) {
        Required.notBlank(text, "the name");
        if (!isName(text)) {
            throw new IllegalArgumentException(
                    "a name has at most " + LONGEST + " characters and no control characters");
        }
        return text.strip();
    }

    /** What can be a name of this, when it comes from elsewhere and nobody can be asked for a better one. */
    static String fitted(String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        String cut =
                clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST).strip();
        return cut.isEmpty() ? "–" : cut;
    }
}
