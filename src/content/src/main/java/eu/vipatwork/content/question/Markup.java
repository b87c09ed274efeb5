package eu.vipatwork.content.question;

/**
 * A text of an author in two forms: as safe HTML to show, and as plain text for statements, titles and search.
 *
 * @param html safe: raw HTML is escaped, addresses are checked
 * @param plain the same text without markup
 */
public record Markup(String html, String plain) {

    public static final Markup EMPTY = new Markup("", "");

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
