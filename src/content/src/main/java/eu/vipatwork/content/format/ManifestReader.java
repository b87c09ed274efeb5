package eu.vipatwork.content.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.content.Block;
import eu.vipatwork.content.Change;
import eu.vipatwork.content.ChangeMark;
import eu.vipatwork.content.DocumentId;
import eu.vipatwork.content.MoveOn;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.PublicationKind;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.content.TemplateId;
import eu.vipatwork.content.Translated;
import eu.vipatwork.content.UnitEntry;
import eu.vipatwork.content.UnitId;

/** Reads {@code publication.yaml}. */
final class ManifestReader {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?";

    private final Faults faults;

    /** The lines on which documents and templates are named, for faults about what is missing. */
    private final Map<String, Integer> documentLines = new LinkedHashMap<>();

    private final Map<String, Integer> templateLines = new LinkedHashMap<>();

    ManifestReader(Faults faults) {
        this.faults = faults;
    }

    Map<String, Integer> documentLines() {
        return documentLines;
    }

    Map<String, Integer> templateLines() {
        return templateLines;
    }

    /** Empty when so much is wrong that nothing can be said of the publication. */
    Optional<Publication> read(String text) {
        return Yaml.map(text, 1, faults).flatMap(this::read);
    }

    private Optional<Publication> read(YamlMap fields) {
        fields.only(
                "id",
                "kind",
                "version",
                "date",
                "licence",
                "languages",
                "title",
                "summary",
                "audience",
                "eqf",
                "notes",
                "blocks",
                "documents",
                "templates",
                "changes");
        String id = id(fields, "id");
        String kindWord = fields.needed("kind").text().strip();
        Optional<PublicationKind> kind = PublicationKind.of(kindWord);
        if (kind.isEmpty() && !kindWord.isEmpty()) {
            faults.add(
                    fields.line("kind"),
                    "The kind '" + kindWord + "' is not known; known are course, handbook, cases, manual, glossary.");
        }
        String version = fields.needed("version").text().strip();
        boolean release = ReleaseId.valid(id + "@" + version);
        if (!release && !version.isEmpty() && id.matches(ID)) {
            faults.add(fields.line("version"), "The version '" + version + "' must be numbers with points: \"1.0\".");
        }
        Optional<LocalDate> date = CountryBox.day(fields, "date", faults);
        String licence = fields.needed("licence").text().strip();
        List<Locale> languages = languages(fields);
        Translated title = translated(fields, "title", languages, true);
        Translated summary = translated(fields, "summary", languages, true);
        Translated audience = translated(fields, "audience", languages, false);
        Translated notes = translated(fields, "notes", languages, true);
        Optional<Integer> eqf = fields.whole("eqf", 1, 8);
        boolean course = kind.isPresent() && kind.get() == PublicationKind.COURSE;
        List<Block> blocks = course ? blocks(fields, languages) : List.of();
        if (course && fields.has("documents")) {
            faults.add(fields.line("documents"), "A course names its units in 'blocks', not in 'documents'.");
        } else if (!course && fields.has("blocks")) {
            faults.add(fields.line("blocks"), "Only a course has 'blocks'; name the documents in 'documents'.");
        }
        List<DocumentId> documents = course
                ? blocks.stream()
                        .flatMap(block -> block.units().stream())
                        .map(entry -> new DocumentId(entry.id().value()))
                        .toList()
                : ids(fields, "documents", documentLines).stream()
                        .map(DocumentId::new)
                        .toList();
        if (!course && documents.isEmpty() && kind.isPresent()) {
            faults.add(fields.line("documents"), "No documents are named: documents: [first, second].");
        }
        List<TemplateId> templates = ids(fields, "templates", templateLines).stream()
                .map(TemplateId::new)
                .toList();
        if (!release || kind.isEmpty() || date.isEmpty() || languages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Publication(
                ReleaseId.of(id, version),
                kind.get(),
                date.get(),
                licence,
                languages,
                title,
                summary,
                audience,
                notes,
                eqf.orElse(null),
                blocks,
                documents,
                templates,
                changes(fields, languages, documents)));
    }

    private List<Change> changes(YamlMap fields, List<Locale> languages, List<DocumentId> documents) {
        List<Change> changes = new ArrayList<>();
        for (YamlMap entry : fields.maps("changes")) {
            entry.only("id", "mark", "note");
            String id = id(entry, "id");
            String word = entry.needed("mark").text().strip();
            Optional<ChangeMark> mark = ChangeMark.of(word);
            if (mark.isEmpty() && !word.isEmpty()) {
                faults.add(
                        entry.line("mark"),
                        "The mark '" + word + "' is not known; known are cosmetic, equivalent, must-retake.");
            }
            if (!id.isEmpty() && !documents.contains(new DocumentId(id))) {
                faults.add(entry.line("id"), "'" + id + "' is not a document of this publication.");
            } else if (!id.isEmpty() && mark.isPresent()) {
                changes.add(new Change(new DocumentId(id), mark.get(), translated(entry, "note", languages, false)));
            }
        }
        return changes;
    }

    private String id(YamlMap fields, String field) {
        String id = fields.needed(field).text().strip();
        if (!id.isEmpty() && !id.matches(ID)) {
            faults.add(
                    fields.line(field),
                    "The id '" + id + "' must be lower-case letters, digits and hyphens, 64 at most.");
            return "";
        }
        return id;
    }

    private List<Locale> languages(YamlMap fields) {
        List<Locale> languages = new ArrayList<>();
        if (!fields.has("languages")) {
            faults.add(fields.line("languages"), "The field 'languages' is missing: languages: [en].");
        }
        for (Written language : fields.texts("languages")) {
            if (!language.text().matches(LANGUAGE)) {
                faults.add(language.line(), "'" + language.text() + "' is not a language such as en, fi or nl.");
            } else if (languages.contains(Locale.forLanguageTag(language.text()))) {
                faults.add(language.line(), "The language '" + language.text() + "' is here twice.");
            } else {
                languages.add(Locale.forLanguageTag(language.text()));
            }
        }
        return languages;
    }

    private Translated translated(YamlMap fields, String field, List<Locale> languages, boolean needed) {
        Optional<YamlMap> read = fields.map(field);
        if (read.isEmpty()) {
            if (needed && !fields.has(field)) {
                faults.add(fields.line(field), "The field '" + field + "' is missing: " + field + ": {en: ...}.");
            }
            return Translated.NONE;
        }
        read.get().only(languages.stream().map(Locale::toLanguageTag).toArray(String[]::new));
        Map<Locale, String> texts = new LinkedHashMap<>();
        for (Locale language : languages) {
            read.get().word(language.toLanguageTag()).ifPresent(text -> texts.put(language, text));
        }
        if (!languages.isEmpty() && !texts.containsKey(languages.get(0))) {
            faults.add(
                    fields.line(field),
                    "The field '" + field + "' is missing in the first language, "
                            + languages.get(0).toLanguageTag() + ".");
        }
        return new Translated(texts);
    }

    private List<Block> blocks(YamlMap fields, List<Locale> languages) {
        List<Block> blocks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap block : fields.maps("blocks")) {
            block.only("id", "title", "units");
            String id = id(block, "id");
            if (!id.isEmpty() && !ids.add(id)) {
                faults.add(block.line("id"), "The block '" + id + "' is here twice.");
            }
            Translated title = translated(block, "title", languages, true);
            List<UnitEntry> units = new ArrayList<>();
            for (YamlMap unit : block.maps("units")) {
                unit(unit).ifPresent(units::add);
            }
            if (units.isEmpty()) {
                faults.add(block.line(), "The block '" + id + "' has no units.");
            }
            blocks.add(new Block(id, title, units));
        }
        if (blocks.isEmpty()) {
            faults.add(fields.line("blocks"), "A course needs at least one block with one unit.");
        }
        return blocks;
    }

    private Optional<UnitEntry> unit(YamlMap unit) {
        unit.only("id", "moveOn", "masteryScore", "attempts");
        String id = id(unit, "id");
        if (!id.isEmpty() && documentLines.put(id, unit.line("id")) != null) {
            faults.add(unit.line("id"), "The unit '" + id + "' is here twice.");
        }
        String word = unit.needed("moveOn").text().strip();
        Optional<MoveOn> moveOn = MoveOn.of(word);
        if (moveOn.isEmpty() && !word.isEmpty()) {
            faults.add(
                    unit.line("moveOn"),
                    "moveOn '" + word
                            + "' is not known; known are NotApplicable, Passed, Completed, CompletedAndPassed, CompletedOrPassed.");
        }
        Optional<BigDecimal> mastery = unit.number("masteryScore");
        if (!unit.has("masteryScore")) {
            faults.add(unit.line(), "The field 'masteryScore' is missing: masteryScore: 0.7.");
        } else if (mastery.isPresent()
                && (mastery.get().signum() < 0 || mastery.get().compareTo(BigDecimal.ONE) > 0)) {
            faults.add(unit.line("masteryScore"), "The masteryScore must be from 0 to 1.");
        }
        int attempts = unit.whole("attempts", 0, 100).orElse(0);
        if (id.isEmpty() || moveOn.isEmpty() || mastery.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new UnitEntry(new UnitId(id), moveOn.get(), mastery.get().doubleValue(), attempts));
    }

    private List<String> ids(YamlMap fields, String field, Map<String, Integer> lines) {
        List<String> ids = new ArrayList<>();
        for (Written written : fields.texts(field)) {
            String id = written.text().strip();
            if (!id.matches(ID)) {
                faults.add(written.line(), "The id '" + id + "' must be lower-case letters, digits and hyphens.");
            } else if (lines.put(id, written.line()) != null) {
                faults.add(written.line(), "'" + id + "' is here twice.");
            } else {
                ids.add(id);
            }
        }
        return ids;
    }
}
