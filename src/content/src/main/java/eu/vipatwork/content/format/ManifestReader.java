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

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.ChangeNote;
import eu.vipatwork.content.document.CourseBlock;
import eu.vipatwork.content.document.MoveOn;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.format.yaml.TextAtLine;
import eu.vipatwork.content.format.yaml.YamlFields;
import eu.vipatwork.content.format.yaml.YamlReader;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads {@code publication.yaml}. */
final class ManifestReader {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?";

    private final FileFaults faults;

    /** The lines that name documents and templates, for faults about missing files. */
    private final Map<String, Integer> documentLines = new LinkedHashMap<>();

    private final Map<String, Integer> templateLines = new LinkedHashMap<>();

    ManifestReader(FileFaults faults) {
        this.faults = faults;
    }

    Map<String, Integer> documentLines() {
        return documentLines;
    }

    Map<String, Integer> templateLines() {
        return templateLines;
    }

    /** Empty when the faults leave too little for a publication. */
    Optional<Publication> read(String text) {
        return YamlReader.map(text, 1, faults).flatMap(this::read);
    }

    private Optional<Publication> read(YamlFields fields) {
        fields.allow(
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
        String kindWord = fields.required("kind").text().strip();
        Optional<PublicationKind> kind = PublicationKind.of(kindWord);
        if (kind.isEmpty() && !kindWord.isEmpty()) {
            faults.add(fields.line("kind"), FaultKind.PUBLICATION_KIND_UNKNOWN, kindWord);
        }
        String version = fields.required("version").text().strip();
        boolean release = ReleaseId.valid(id + "@" + version);
        if (!release && !version.isEmpty() && id.matches(ID)) {
            faults.add(fields.line("version"), FaultKind.VERSION_MALFORMED, version);
        }
        Optional<LocalDate> date = fields.day("date");
        String licence = fields.required("licence").text().strip();
        List<Locale> languages = languages(fields);
        TranslatedText title = requiredText(fields, "title", languages);
        TranslatedText summary = requiredText(fields, "summary", languages);
        TranslatedText audience = text(fields, "audience", languages);
        TranslatedText notes = requiredText(fields, "notes", languages);
        Optional<Integer> eqf = fields.integer("eqf", 1, 8);
        boolean course = kind.isPresent() && kind.get() == PublicationKind.COURSE;
        List<CourseBlock> blocks = course ? blocks(fields, languages) : List.of();
        if (course && fields.has("documents")) {
            faults.add(fields.line("documents"), FaultKind.COURSE_WITH_DOCUMENTS);
        } else if (!course && fields.has("blocks")) {
            faults.add(fields.line("blocks"), FaultKind.BLOCKS_WITHOUT_COURSE);
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
            faults.add(fields.line("documents"), FaultKind.DOCUMENTS_MISSING);
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

    private List<ChangeNote> changes(YamlFields fields, List<Locale> languages, List<DocumentId> documents) {
        List<ChangeNote> changes = new ArrayList<>();
        for (YamlFields entry : fields.maps("changes")) {
            entry.allow("id", "mark", "note");
            String id = id(entry, "id");
            String word = entry.required("mark").text().strip();
            Optional<ChangeMark> mark = ChangeMark.of(word);
            if (mark.isEmpty() && !word.isEmpty()) {
                faults.add(entry.line("mark"), FaultKind.MARK_UNKNOWN, word);
            }
            if (!id.isEmpty() && !documents.contains(new DocumentId(id))) {
                faults.add(entry.line("id"), FaultKind.CHANGE_OF_NOTHING, id);
            } else if (!id.isEmpty() && mark.isPresent()) {
                changes.add(new ChangeNote(new DocumentId(id), mark.get(), text(entry, "note", languages)));
            }
        }
        return changes;
    }

    private String id(YamlFields fields, String field) {
        String id = fields.required(field).text().strip();
        if (!id.isEmpty() && !id.matches(ID)) {
            faults.add(fields.line(field), FaultKind.ID_MALFORMED, id);
            return "";
        }
        return id;
    }

    private List<Locale> languages(YamlFields fields) {
        List<Locale> languages = new ArrayList<>();
        if (!fields.has("languages")) {
            faults.add(fields.line("languages"), FaultKind.LANGUAGES_MISSING);
        }
        for (TextAtLine language : fields.texts("languages")) {
            if (!language.text().matches(LANGUAGE)) {
                faults.add(language.line(), FaultKind.LANGUAGE_UNKNOWN, language.text());
            } else if (languages.contains(Locale.forLanguageTag(language.text()))) {
                faults.add(language.line(), FaultKind.LANGUAGE_TWICE, language.text());
            } else {
                languages.add(Locale.forLanguageTag(language.text()));
            }
        }
        return languages;
    }

    private TranslatedText requiredText(YamlFields fields, String field, List<Locale> languages) {
        if (!fields.has(field)) {
            faults.add(fields.line(field), FaultKind.TRANSLATED_FIELD_MISSING, field);
        }
        return text(fields, field, languages);
    }

    private TranslatedText text(YamlFields fields, String field, List<Locale> languages) {
        Optional<YamlFields> read = fields.map(field);
        if (read.isEmpty()) {
            return TranslatedText.NONE;
        }
        read.get().allow(languages.stream().map(Locale::toLanguageTag).toArray(String[]::new));
        Map<Locale, String> texts = new LinkedHashMap<>();
        for (Locale language : languages) {
            read.get().word(language.toLanguageTag()).ifPresent(text -> texts.put(language, text));
        }
        if (!languages.isEmpty() && !texts.containsKey(languages.get(0))) {
            faults.add(
                    fields.line(field),
                    FaultKind.FIRST_LANGUAGE_MISSING,
                    field,
                    languages.get(0).toLanguageTag());
        }
        return new TranslatedText(texts);
    }

    private List<CourseBlock> blocks(YamlFields fields, List<Locale> languages) {
        List<CourseBlock> blocks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFields block : fields.maps("blocks")) {
            block.allow("id", "title", "units");
            String id = id(block, "id");
            if (!id.isEmpty() && !ids.add(id)) {
                faults.add(block.line("id"), FaultKind.BLOCK_TWICE, id);
            }
            TranslatedText title = requiredText(block, "title", languages);
            List<AssignableUnit> units = new ArrayList<>();
            for (YamlFields unit : block.maps("units")) {
                unit(unit).ifPresent(units::add);
            }
            if (units.isEmpty()) {
                faults.add(block.line(), FaultKind.BLOCK_WITHOUT_UNITS, id);
            }
            blocks.add(new CourseBlock(id, title, units));
        }
        if (blocks.isEmpty()) {
            faults.add(fields.line("blocks"), FaultKind.COURSE_WITHOUT_BLOCKS);
        }
        return blocks;
    }

    private Optional<AssignableUnit> unit(YamlFields unit) {
        unit.allow("id", "moveOn", "masteryScore", "attempts");
        String id = id(unit, "id");
        if (!id.isEmpty() && documentLines.put(id, unit.line("id")) != null) {
            faults.add(unit.line("id"), FaultKind.UNIT_TWICE, id);
        }
        String word = unit.required("moveOn").text().strip();
        Optional<MoveOn> moveOn = MoveOn.of(word);
        if (moveOn.isEmpty() && !word.isEmpty()) {
            faults.add(unit.line("moveOn"), FaultKind.MOVE_ON_UNKNOWN, word);
        }
        Optional<BigDecimal> mastery = unit.number("masteryScore");
        if (!unit.has("masteryScore")) {
            faults.add(unit.line(), FaultKind.MASTERY_SCORE_MISSING);
        } else if (mastery.isPresent()
                && (mastery.get().signum() < 0 || mastery.get().compareTo(BigDecimal.ONE) > 0)) {
            faults.add(unit.line("masteryScore"), FaultKind.MASTERY_SCORE_OUT_OF_RANGE);
        }
        int attempts = unit.integer("attempts", 0, 100).orElse(0);
        if (id.isEmpty() || moveOn.isEmpty() || mastery.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AssignableUnit(new UnitId(id), moveOn.get(), mastery.get().doubleValue(), attempts));
    }

    private List<String> ids(YamlFields fields, String field, Map<String, Integer> lines) {
        List<String> ids = new ArrayList<>();
        for (TextAtLine written : fields.texts(field)) {
            String id = written.text().strip();
            if (!id.matches(ID)) {
                faults.add(written.line(), FaultKind.ID_MALFORMED, id);
            } else if (lines.put(id, written.line()) != null) {
                faults.add(written.line(), FaultKind.ID_TWICE, id);
            } else {
                ids.add(id);
            }
        }
        return ids;
    }
}
