package eu.vipatwork.content.document;

import java.util.Optional;

/**
 * A source that an author cites, from the front matter.
 *
 * @param number its number in the document's list of sources, from 1, shown in the text
 * @param date as the author wrote it: a day, a month, a year, or "undated"
 * @param url its address, if the author gives one
 */
public record CitedSource(int number, String id, String title, String date, Optional<String> url) {

    /** The anchor of its entry in the list of sources. */
    public String anchor() {
        return "source-" + id;
    }
}
