package eu.vipatwork.content.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.CitedSource;
import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.format.markdown.DocumentContext;
import eu.vipatwork.content.format.markdown.MarkdownDocument;
import eu.vipatwork.content.format.yaml.FrontMatter;
import eu.vipatwork.content.format.yaml.TextAtLine;
import eu.vipatwork.content.format.yaml.YamlFields;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.source.CheckedPublication.Outgoing;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads one file: a unit, a chapter, a case or a page. */
final class DocumentReader {

    private static final List<String> FACTS =
            List.of("type", "level", "side", "country", "status", "group", "roles", "time", "cost", "goal");

    private final DocumentText document;
    private final DocumentContext place;
    private final FileFaults faults;

    private String title = "";
    private String summary = "";
    private List<String> outcomes = List.of();
    private int minutes;
    private int eqf;
    private List<TemplateId> templates = List.of();
    private Map<String, CitedSource> sources = Map.of();
    private Map<String, List<String>> facts = Map.of();
    private List<Section> sections = List.of();
    private Set<String> anchors = Set.of();
    private List<Outgoing> links = new ArrayList<>();
    private Runnable wholeTextCheck = () -> {};

    DocumentReader(DocumentText document, DocumentContext place, FileFaults faults) {
        this.document = document;
        this.place = place;
        this.faults = faults;
        FrontMatter.of(document.text(), faults).ifPresent(this::read);
    }

    Set<String> anchors() {
        return anchors;
    }

    List<Outgoing> links() {
        return links;
    }

    /**
     * Also runs the checks of the whole text: readability, length and the rules for units. Not needed for rendering.
     */
    void check() {
        wholeTextCheck.run();
    }

    LearningUnit unit() {
        return new LearningUnit(
                new UnitId(document.name()),
                document.language(),
                title,
                summary,
                outcomes,
                minutes,
                eqf,
                templates,
                List.copyOf(sources.values()),
                sections,
                document.sha256());
    }

    Article reading(PublicationKind kind) {
        return new Article(
                new DocumentId(document.name()),
                kind,
                document.language(),
                title,
                summary,
                facts,
                templates,
                List.copyOf(sources.values()),
                sections,
                document.sha256());
    }

    private void read(FrontMatter file) {
        YamlFields fields = file.fields();
        identity(fields);
        title = fields.required("title").text().strip();
        summary = fields.required("summary").text().strip();
        sources = CitedSourcesReader.read(fields, faults);
        MarkdownDocument markdown = new MarkdownDocument(document, place, sources, faults);
        templates(fields, markdown);
        boolean unit = document.kind() == DocumentKind.UNIT;
        if (unit) {
            fields.allow("id", "kind", "title", "summary", "outcomes", "minutes", "eqf", "templates", "sources");
            outcomes = fields.texts("outcomes").stream()
                    .map(text -> text.text().strip())
                    .toList();
            if (outcomes.isEmpty()) {
                faults.add(fields.line("outcomes"), FaultKind.OUTCOMES_MISSING);
            }
            minutes = required(fields, "minutes", 1, 600);
            eqf = required(fields, "eqf", 1, 8);
        } else if (document.kind() == DocumentKind.CASE) {
            List<String> known = new ArrayList<>(List.of("id", "kind", "title", "summary", "templates", "sources"));
            known.addAll(FACTS);
            fields.allow(known.toArray(String[]::new));
            facts = facts(fields);
        } else {
            fields.allow("id", "kind", "title", "summary", "templates", "sources");
        }
        SectionReader reader = new SectionReader(markdown, faults, document.kind());
        sections = reader.read(new TextAtLine(file.body(), file.bodyLine()));
        // Sections of a unit are pages of their own, so links may name only them.
        anchors =
                unit ? sections.stream().map(Section::id).collect(Collectors.toSet()) : Set.copyOf(markdown.anchors());
        links.addAll(markdown.links());
        wholeTextCheck = () -> {
            markdown.readability().check(document.language(), file.bodyLine(), faults);
            if (unit) {
                new UnitRules(unit(), reader.lines(), file.bodyLine(), faults)
                        .check(markdown.words(), fields.line("minutes"), links);
            }
        };
    }

    private void identity(YamlFields fields) {
        String id = fields.required("id").text().strip();
        if (!id.isEmpty() && !id.equals(document.name())) {
            faults.add(fields.line("id"), FaultKind.ID_IS_NOT_THE_FILE, id, document.name());
        }
        String kind = fields.required("kind").text().strip();
        if (!kind.isEmpty() && !kind.equals(document.kind().word())) {
            faults.add(
                    fields.line("kind"),
                    FaultKind.KIND_IS_NOT_THE_FILE,
                    document.kind().word(),
                    kind);
        }
    }

    private void templates(YamlFields fields, MarkdownDocument markdown) {
        List<TemplateId> named = new ArrayList<>();
        for (TextAtLine template : fields.texts("templates")) {
            String id = template.text().strip();
            if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                faults.add(template.line(), FaultKind.TEMPLATE_WITHOUT_ID, id);
            } else {
                named.add(new TemplateId(id));
                markdown.link(
                        new ContentLink(
                                ContentLink.Kind.TEMPLATE, place.release().publication(), id, Optional.empty()),
                        template.line());
            }
        }
        templates = named;
    }

    private int required(YamlFields fields, String field, int least, int most) {
        if (!fields.has(field)) {
            faults.add(fields.line(), FaultKind.FIELD_MISSING, field);
        }
        return fields.integer(field, least, most).orElse(0);
    }

    private Map<String, List<String>> facts(YamlFields fields) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (String fact : FACTS) {
            List<String> values = fields.isList(fact)
                    ? fields.texts(fact).stream()
                            .map(text -> text.text().strip())
                            .toList()
                    : fields.word(fact).map(List::of).orElse(List.of());
            if (!values.isEmpty()) {
                read.put(fact, values);
            }
        }
        for (String needed : List.of("type", "level", "side", "status")) {
            if (!read.containsKey(needed)) {
                faults.add(fields.line(), FaultKind.FIELD_MISSING, needed);
            }
        }
        allowed(fields, read, "level", List.of("beginner", "experienced"));
        allowed(fields, read, "side", List.of("provider", "employer"));
        allowed(fields, read, "status", List.of("illustrative", "sourced"));
        return read;
    }

    private void allowed(YamlFields fields, Map<String, List<String>> facts, String fact, List<String> values) {
        for (String value : facts.getOrDefault(fact, List.of())) {
            if (!values.contains(value)) {
                faults.add(fields.line(fact), FaultKind.FACT_UNKNOWN, value, fact, String.join(", ", values));
            }
        }
    }
}
