package eu.vipatwork.shared;

/** Checks the required parameters of a constructor. */
public final class Required {

    private Required() {}

    /** @throws NullPointerException "… is required" */
    public static <T> T notNull(T value, String name) {
        if (value == null) {
            throw new NullPointerException(name + " is required");
        }
        return value;
    }

    /** @throws IllegalArgumentException "… must not be empty" when the text is null or only white space */
    public static String notBlank(String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return text;
    }
}
