package eu.vipatwork.content.question;

/**
 * A text of an author, twice: as safe HTML to show, and as plain text for records, titles and search.
 *
 * @param html safe: raw HTML was escaped, addresses were checked
 * @param plain the same words without marks
 */
public record Markup(String html, String plain) {

    public static final Markup EMPTY = new Markup("", "");

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
