package eu.vipatwork.content.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.ReleaseId;

/**
 * Finds what readers may see: units, chapters, cases, pages, templates and terms. Questions and their feedback are not
 * searched, for they would tell the key.
 */
public interface Search {

    /** The most that one page of results holds. */
    int MOST = 50;

    /**
     * What somebody looks for.
     *
     * @param text as typed; small mistakes are forgiven
     * @param language of the reader; results in it come first
     * @param kinds to look in; empty for all
     * @param publication to look in; empty for all
     * @param release to look in; empty for the latest of each publication
     * @param facts to hold: {@code level=beginner}, {@code side=employer}, {@code type=company-visit}, {@code
     *     country=FI}, {@code eqf=5}
     * @param from the number of results to leave out, from 0
     * @param size the number of results wanted, {@value #MOST} at most
     */
    record Query(
            String text,
            Locale language,
            Set<DocumentKind> kinds,
            Optional<String> publication,
            Optional<ReleaseId> release,
            Map<String, String> facts,
            int from,
            int size) {

        public Query {
            kinds = Set.copyOf(kinds);
            facts = Map.copyOf(facts);
        }

        /** Everything in the latest releases. */
        public static Query everything(String text, Locale language) {
            return new Query(text, language, Set.of(), Optional.empty(), Optional.empty(), Map.of(), 0, 10);
        }
    }

    /**
     * A document that was found.
     *
     * @param section the anchor of the part that fits best, or of the term; empty for the whole
     * @param snippet safe HTML with the words that were found in {@code <mark>}
     */
    record Hit(
            ReleaseId release,
            DocumentKind kind,
            String name,
            Locale language,
            String title,
            Optional<String> section,
            String heading,
            String snippet) {}

    /**
     * What was found.
     *
     * @param total the number of documents; of many, a good guess
     * @param complete false while the index is still being made, so that more may be found a little later
     */
    record Found(int total, List<Hit> hits, boolean complete) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** Nothing is found for an empty text. */
    Found find(Query query);

    /** Takes in what was released since, and returns when that can be found. Finding itself never waits for it. */
    void refresh();
}
