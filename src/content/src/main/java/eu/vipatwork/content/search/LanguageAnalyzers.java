package eu.vipatwork.content.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** Stemming by language; the name of a field ends in its language: {@code text_en}. */
final class LanguageAnalyzers extends DelegatingAnalyzerWrapper {

    static final String TITLE = "title_";
    static final String HEADING = "heading_";
    static final String TEXT = "text_";

    private static final Map<String, Analyzer> STEMMING = Map.of(
            "en", new EnglishAnalyzer(),
            "fi", new FinnishAnalyzer(),
            "nl", new DutchAnalyzer(),
            "es", new SpanishAnalyzer(),
            "de", new GermanAnalyzer());
    private static final Analyzer PLAIN = new StandardAnalyzer();
    private static final List<String> ANALYZED = List.of(TITLE, HEADING, TEXT);

    LanguageAnalyzers() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    static Analyzer of(Locale language) {
        return STEMMING.getOrDefault(language.getLanguage(), PLAIN);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return ANALYZED.stream()
                .filter(field::startsWith)
                .map(start -> STEMMING.getOrDefault(field.substring(start.length()), PLAIN))
                .findFirst()
                .orElse(PLAIN);
    }
}
