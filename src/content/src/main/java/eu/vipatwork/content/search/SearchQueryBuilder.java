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
 * Makes a query of what somebody typed, in every language: first of the words as they are, and of what the last one
 * begins; when that finds next to nothing, also of words that are nearly so, which costs far more.
 */
final class SearchQueryBuilder {

    /** How near to what was typed an entry must be; from strict to generous. */
    enum Strictness {
        /** All words, as they are. */
        EXACT(3),
        /** All words, or such as are nearly so. */
        NEARLY(1),
        /** Any of the words, or such as are nearly so. */
        ANY(0);

        private final int enough;

        Strictness(int enough) {
            this.enough = enough;
        }

        /** With so many entries found, nothing more generous is tried. */
        int enough() {
            return enough;
        }
    }

    private static final int MOST_WORDS = 12;
    private static final int MOST_CHARACTERS = 200;
    private static final float FUZZY = 0.3f;
    private static final float PREFIX = 0.5f;
    private static final float OWN_LANGUAGE = 2f;

    /** What begins so becomes a few words, as what is nearly so does; they can be marked in a text. */
    private static final MultiTermQuery.RewriteMethod MORE_WORDS =
            new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(20);

    private final Search.Query wanted;

    SearchQueryBuilder(Search.Query wanted) {
        this.wanted = wanted;
    }

    Query query(Set<Locale> languages, Strictness strictness) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean something = false;
        for (Locale language : languages) {
            List<String> words = words(language);
            if (!words.isEmpty()) {
                something = true;
                Query inLanguage = inLanguage(language.getLanguage(), words, strictness);
                boolean own = language.getLanguage().equals(wanted.language().getLanguage());
                any.add(own ? new BoostQuery(inLanguage, OWN_LANGUAGE) : inLanguage, Occur.SHOULD);
            }
        }
        if (!something) {
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
        boolean nearly = strictness != Strictness.EXACT;
        Occur each = strictness == Strictness.ANY ? Occur.SHOULD : Occur.MUST;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            List<Query> ways = new ArrayList<>();
            ways.add(new BoostQuery(way(LanguageAnalyzers.TITLE + language, words.get(i), nearly, false), 3));
            ways.add(new BoostQuery(way(LanguageAnalyzers.HEADING + language, words.get(i), nearly, false), 2));
            ways.add(way(LanguageAnalyzers.TEXT + language, words.get(i), nearly, i == words.size() - 1));
            query.add(new DisjunctionMaxQuery(ways, 0.1f), each);
        }
        return query.build();
    }

    private static Query way(String field, String word, boolean nearly, boolean last) {
        Term term = new Term(field, word);
        List<Query> ways = new ArrayList<>();
        ways.add(new TermQuery(term));
        if (nearly && word.length() >= 4) {
            ways.add(new BoostQuery(new FuzzyQuery(term, word.length() < 8 ? 1 : 2, 1, 20, true), FUZZY));
        }
        if (last && word.length() >= 3) {
            ways.add(new BoostQuery(new PrefixQuery(term, MORE_WORDS), PREFIX));
        }
        return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
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
