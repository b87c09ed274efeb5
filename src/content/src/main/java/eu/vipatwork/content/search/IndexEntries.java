package eu.vipatwork.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.GlossaryTerm;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.StoredRevision;

/** The index entries of one revision: one for each section or term. */
final class IndexEntries {

    static final String REVISION = "revision";
    static final String RELEASE = "release";
    static final String NEWEST = "newest";
    static final String LATEST = "latest";
    static final String PUBLICATION = "publication";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String LANGUAGE = "language";
    static final String SECTION = "section";
    static final String RESULT = "thing";
    static final String FACT = "fact_";

    private static final Pattern LINE_TO_WRITE_ON = Pattern.compile("_{2,}");

    private final StoredRevision revision;
    private final SortedSet<ReleaseId> releases;
    private final boolean latest;
    private final List<Document> entries = new ArrayList<>();

    /** @param latest whether one of the releases is the latest of its publication */
    IndexEntries(StoredRevision revision, SortedSet<ReleaseId> releases, boolean latest) {
        this.revision = revision;
        this.releases = releases;
        this.latest = latest;
    }

    List<Document> entries() {
        return entries;
    }

    IndexEntries unit(LearningUnit unit) {
        String first = unit.summary() + "\n" + String.join("\n", unit.outcomes());
        sections(unit.title(), first, unit.sections(), Map.of("eqf", List.of(Integer.toString(unit.eqf()))));
        return this;
    }

    IndexEntries reading(Article reading) {
        sections(reading.title(), reading.summary(), reading.sections(), reading.facts());
        return this;
    }

    IndexEntries term(GlossaryTerm term) {
        entry(term.term(), term.id(), term.term(), term.definition(), Map.of());
        return this;
    }

    /** A template repeats its title and has lines to write on: neither is indexed. */
    IndexEntries template(String title, List<String> paragraphs) {
        String text = paragraphs.stream()
                .filter(paragraph -> !paragraph.equals(title))
                .collect(Collectors.joining("\n"));
        entry(title, "", title, LINE_TO_WRITE_ON.matcher(text).replaceAll("…"), Map.of());
        return this;
    }

    private void sections(String title, String first, List<Section> sections, Map<String, List<String>> facts) {
        entry(title, "", title, first, facts);
        for (Section section : sections) {
            StringBuilder text = new StringBuilder();
            for (SectionPart part : section.parts()) {
                if (part instanceof SectionPart.Prose prose) {
                    text.append(prose.text()).append('\n');
                }
            }
            entry(title, section.id(), section.title(), text.toString(), facts);
        }
    }

    private void entry(String title, String section, String heading, String text, Map<String, List<String>> facts) {
        String language = revision.language().getLanguage();
        Document entry = new Document();
        entry.add(new StringField(REVISION, revision.id().toString(), Field.Store.NO));
        releases.forEach(release -> entry.add(new StringField(RELEASE, release.value(), Field.Store.NO)));
        entry.add(new StoredField(NEWEST, releases.last().value()));
        entry.add(new StringField(LATEST, Boolean.toString(latest), Field.Store.NO));
        entry.add(new StringField(PUBLICATION, releases.last().publication(), Field.Store.YES));
        entry.add(new StringField(KIND, revision.kind().word(), Field.Store.YES));
        entry.add(new StoredField(NAME, revision.name()));
        entry.add(new StringField(LANGUAGE, revision.language().toLanguageTag(), Field.Store.YES));
        entry.add(new StoredField(SECTION, section));
        entry.add(new BinaryDocValuesField(RESULT, new BytesRef(result(section))));
        entry.add(new TextField(LanguageAnalyzers.TITLE + language, title, Field.Store.YES));
        entry.add(new TextField(LanguageAnalyzers.HEADING + language, heading, Field.Store.YES));
        entry.add(new TextField(LanguageAnalyzers.TEXT + language, text, Field.Store.YES));
        facts.forEach((fact, values) ->
                values.forEach(value -> entry.add(new StringField(FACT + fact, value, Field.Store.NO))));
        entries.add(entry);
    }

    /**
     * Groups entries into results: each glossary term is a result of its own, sections belong to their document,
     * translations to the original.
     */
    private String result(String section) {
        return releases.last().publication() + "/" + revision.kind().word() + "/" + revision.name() + "/"
                + (revision.kind() == DocumentKind.GLOSSARY ? section : "");
    }

    static boolean searched(DocumentKind kind) {
        return kind != DocumentKind.IMAGE && kind != DocumentKind.MANIFEST;
    }

    static Locale language(Document entry) {
        return Locale.forLanguageTag(entry.get(LANGUAGE));
    }
}
