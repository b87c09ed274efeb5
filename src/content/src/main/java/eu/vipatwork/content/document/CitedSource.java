package eu.vipatwork.content.document;

import java.util.Optional;

/**
 * A text that an author leans on, as the front matter names it.
 *
 * @param number its place in the document's list of sources, from 1; references in the text show it
 * @param date as the author wrote it: a day, a month, a year, or "undated"
 * @param url where it stands, if the author is certain of an address
 */
public record CitedSource(int number, String id, String title, String date, Optional<String> url) {

    /** The id of its entry in the list of sources, which references in the text point to. */
    public String anchor() {
        return "source-" + id;
    }
}
