package eu.vipatwork.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleFragmenter;
import org.apache.lucene.search.highlight.SimpleHTMLEncoder;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.source.ContentFormat;

/** Search in the Lucene index of this node. */
@ApplicationScoped
public class LuceneSearch implements Search {

    /** Sections of one document are one hit, so more entries are read than hits are wanted. */
    private static final int ENTRIES_A_HIT = 6;

    private static final int SNIPPET = 220;

    private final SearchIndex index;

    @Inject
    public LuceneSearch(SearchIndexFolder folder, Releases releases, Catalogue catalogue, ContentFormat format) {
        this.index = new SearchIndex(folder.path(), releases, catalogue, format);
    }

    /** For the client proxy. */
    protected LuceneSearch() {
        this.index = null;
    }

    @Override
    public void refresh() {
        index.refresh();
    }

    @Override
    public Found find(Query wanted) {
        boolean complete = index.complete();
        Set<Locale> languages = index.languages();
        SearchQueryBuilder builder = new SearchQueryBuilder(wanted);
        Optional<Found> found = index.search(searcher -> {
            int size = Math.max(1, Math.min(wanted.size(), MOST));
            int entries = (Math.max(0, wanted.from()) + size) * ENTRIES_A_HIT;
            for (SearchQueryBuilder.Strictness strictness : SearchQueryBuilder.Strictness.values()) {
                // Prefix and fuzzy queries are expanded here once, for the search and for the highlighter.
                org.apache.lucene.search.Query query = searcher.rewrite(builder.query(languages, strictness));
                TopDocs top = searcher.search(query, entries);
                if (top.scoreDocs.length >= strictness.enough()) {
                    return found(searcher, query, top, wanted, size, complete);
                }
            }
            throw new IllegalStateException("the last strictness accepts an empty result");
        });
        return found.orElseGet(() -> new Found(0, List.of(), false));
    }

    private static Found found(
            IndexSearcher searcher,
            org.apache.lucene.search.Query query,
            TopDocs top,
            Query wanted,
            int size,
            boolean complete)
            throws IOException {
        Map<String, Integer> best = best(searcher, top);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int number : best.values().stream()
                .skip(Math.max(0, wanted.from()))
                .limit(size)
                .toList()) {
            hits.add(hit(stored.document(number), query, wanted));
        }
        return new Found(best.size(), hits, complete);
    }

    /** The best entry of each result, the best result first. */
    private static Map<String, Integer> best(IndexSearcher searcher, TopDocs top) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Map<String, Integer> best = new LinkedHashMap<>();
        for (ScoreDoc one : top.scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(one.doc, leaves));
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), IndexEntries.RESULT);
            values.advanceExact(one.doc - leaf.docBase);
            best.putIfAbsent(values.binaryValue().utf8ToString(), one.doc);
        }
        return best;
    }

    private static Hit hit(Document entry, org.apache.lucene.search.Query query, Query wanted) throws IOException {
        Locale language = IndexEntries.language(entry);
        String field = LanguageAnalyzers.TEXT + language.getLanguage();
        ReleaseId release = wanted.release().orElseGet(() -> new ReleaseId(entry.get(IndexEntries.NEWEST)));
        return new Hit(
                release,
                DocumentKind.of(entry.get(IndexEntries.KIND)).orElseThrow(),
                entry.get(IndexEntries.NAME),
                language,
                entry.get(LanguageAnalyzers.TITLE + language.getLanguage()),
                Optional.of(entry.get(IndexEntries.SECTION)).filter(section -> !section.isEmpty()),
                entry.get(LanguageAnalyzers.HEADING + language.getLanguage()),
                snippet(entry.get(field), language, field, query));
    }

    /** Marks only words searched in this field: "case" as a filter is not a word of the text. */
    private static String snippet(String text, Locale language, String field, org.apache.lucene.search.Query query)
            throws IOException {
        Highlighter highlighter = new Highlighter(
                new SimpleHTMLFormatter("<mark>", "</mark>"), new SimpleHTMLEncoder(), new QueryScorer(query, field));
        highlighter.setTextFragmenter(new SimpleFragmenter(SNIPPET));
        try (TokenStream tokens = LanguageAnalyzers.of(language).tokenStream(field, text)) {
            String snippet = highlighter.getBestFragment(tokens, text);
            if (snippet != null) {
                return snippet.strip().replace("\n", " ");
            }
        } catch (InvalidTokenOffsetsException e) {
            throw new IllegalStateException("the offsets of the tokens exceed the text", e);
        }
        String start = text.length() > SNIPPET ? text.substring(0, text.lastIndexOf(' ', SNIPPET) + 1) + "…" : text;
        return new SimpleHTMLEncoder().encodeText(start.strip().replace("\n", " "));
    }

    /** Closes the index; the next start continues with it. */
    @PreDestroy
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
