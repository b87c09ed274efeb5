package eu.vipatwork.people;

import eu.vipatwork.shared.Required;

/** The rules for names of people and organisations: not blank, at most {@value #LONGEST} characters. */
public final class NameRules {

    public static final int LONGEST = 200;

    private NameRules() {}

    /** Whether the text is valid: 1 to {@value #LONGEST} characters without surrounding space, no control characters. */
    public static boolean isName(String text) {
        return text != null
                && !text.isBlank()
                && text.strip().length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** The name without surrounding space. */
    public static String checked(String text) {
        Required.notBlank(text, "the name");
        if (!isName(text)) {
            throw new IllegalArgumentException(
                    "a name has at most " + LONGEST + " characters and no control characters");
        }
        return text.strip();
    }

    /** Makes a text from another system valid: shortened, without control characters, a dash when empty. */
    public static String fitted(String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        String cut =
                clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST).strip();
        return cut.isEmpty() ? "–" : cut;
    }
}
