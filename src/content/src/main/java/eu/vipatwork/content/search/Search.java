package eu.vipatwork.content.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.ReleaseId;

/**
 * Full-text search in units, chapters, cases, pages, templates and terms. Questions and their feedback are excluded,
 * because they would reveal the right answers.
 */
public interface Search {

    /** The most results on one page. */
    int MOST = 50;

    /**
     * A search.
     *
     * @param text as typed; small mistakes are tolerated
     * @param language of the reader; results in it come first
     * @param kinds to search; empty for all
     * @param publication to search; empty for all
     * @param release to search; empty for the latest of each publication
     * @param facts that must match: {@code level=beginner}, {@code side=employer}, {@code type=company-visit}, {@code
     *     country=FI}, {@code eqf=5}
     * @param from the number of results to skip, from 0
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
     * @param section the anchor of the best section or term; empty for the whole document
     * @param snippet safe HTML with the found words in {@code <mark>}
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
     * The results of a search.
     *
     * @param total the number of documents; an estimate when there are many
     * @param complete false while the index is being built: there may be more results later
     */
    record Found(int total, List<Hit> hits, boolean complete) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** Searches; an empty text finds nothing. */
    Found find(Query query);

    /** Adds new releases to the index and returns when they can be found. Searches do not wait for it. */
    void refresh();
}
