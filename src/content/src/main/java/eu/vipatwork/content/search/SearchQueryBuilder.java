package eu.vipatwork.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import eu.vipatwork.content.document.DocumentKind;

/**
 * Builds the Lucene query for a text in every language: first for the exact words and for words that begin with the
 * last one; when that finds almost nothing, also for similar words, which costs far more.
 */
final class SearchQueryBuilder {

    /** How similar an entry must be to the text, from strict to generous. */
    enum Strictness {
        /** All words, exactly. */
        EXACT(3),
        /** All words, or similar ones. */
        SIMILAR(1),
        /** Any of the words, or similar ones. */
        ANY(0);

        private final int enough;

        Strictness(int enough) {
            this.enough = enough;
        }

        /** With this many entries found, nothing more generous is tried. */
        int enough() {
            return enough;
        }
    }

    private static final int MOST_WORDS = 12;
    private static final int MOST_CHARACTERS = 200;
    private static final float FUZZY = 0.3f;
    private static final float PREFIX = 0.5f;
    private static final float OWN_LANGUAGE = 2f;

    /** Expands a prefix into at most 20 words, so that they can be highlighted. */
    private static final MultiTermQuery.RewriteMethod PREFIX_EXPANSION =
            new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(20);

    private final Search.Query wanted;

    SearchQueryBuilder(Search.Query wanted) {
        this.wanted = wanted;
    }

    Query query(Set<Locale> languages, Strictness strictness) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean hasWords = false;
        for (Locale language : languages) {
            List<String> words = words(language);
            if (!words.isEmpty()) {
                hasWords = true;
                Query inLanguage = inLanguage(language.getLanguage(), words, strictness);
                boolean own = language.getLanguage().equals(wanted.language().getLanguage());
                any.add(own ? new BoostQuery(inLanguage, OWN_LANGUAGE) : inLanguage, Occur.SHOULD);
            }
        }
        if (!hasWords) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        filter(query);
        return query.build();
    }

    private void filter(BooleanQuery.Builder query) {
        if (wanted.release().isPresent()) {
            filter(query, IndexEntries.RELEASE, wanted.release().get().value());
        } else {
            filter(query, IndexEntries.LATEST, "true");
        }
        wanted.publication().ifPresent(publication -> filter(query, IndexEntries.PUBLICATION, publication));
        wanted.facts().forEach((fact, value) -> filter(query, IndexEntries.FACT + fact, value));
        if (!wanted.kinds().isEmpty()) {
            BooleanQuery.Builder kinds = new BooleanQuery.Builder();
            for (DocumentKind kind : wanted.kinds()) {
                kinds.add(new TermQuery(new Term(IndexEntries.KIND, kind.word())), Occur.SHOULD);
            }
            query.add(kinds.build(), Occur.FILTER);
        }
    }

    private static void filter(BooleanQuery.Builder query, String field, String value) {
        query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }

    private static Query inLanguage(String language, List<String> words, Strictness strictness) {
        boolean fuzzy = strictness != Strictness.EXACT;
        Occur each = strictness == Strictness.ANY ? Occur.SHOULD : Occur.MUST;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            List<Query> alternatives = new ArrayList<>();
            alternatives.add(
                    new BoostQuery(alternative(LanguageAnalyzers.TITLE + language, words.get(i), fuzzy, false), 3));
            alternatives.add(
                    new BoostQuery(alternative(LanguageAnalyzers.HEADING + language, words.get(i), fuzzy, false), 2));
            alternatives.add(
                    alternative(LanguageAnalyzers.TEXT + language, words.get(i), fuzzy, i == words.size() - 1));
            query.add(new DisjunctionMaxQuery(alternatives, 0.1f), each);
        }
        return query.build();
    }

    private static Query alternative(String field, String word, boolean fuzzy, boolean last) {
        Term term = new Term(field, word);
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(new TermQuery(term));
        if (fuzzy && word.length() >= 4) {
            alternatives.add(new BoostQuery(new FuzzyQuery(term, word.length() < 8 ? 1 : 2, 1, 20, true), FUZZY));
        }
        if (last && word.length() >= 3) {
            alternatives.add(new BoostQuery(new PrefixQuery(term, PREFIX_EXPANSION), PREFIX));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new DisjunctionMaxQuery(alternatives, 0);
    }

    private List<String> words(Locale language) {
        String text =
                wanted.text().length() > MOST_CHARACTERS ? wanted.text().substring(0, MOST_CHARACTERS) : wanted.text();
        List<String> words = new ArrayList<>();
        try (TokenStream stream = LanguageAnalyzers.of(language).tokenStream(LanguageAnalyzers.TEXT, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
