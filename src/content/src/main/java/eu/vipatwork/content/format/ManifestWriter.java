package eu.vipatwork.content.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.ChangeNote;
import eu.vipatwork.content.document.CourseBlock;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.TemplateId;

/** Writes a manifest that {@link ManifestReader} reads back as an equal publication. */
final class ManifestWriter {

    private ManifestWriter() {}

    static String write(Publication publication) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", publication.id());
        fields.put("kind", publication.kind().word());
        fields.put("version", publication.version());
        fields.put("date", publication.date().toString());
        fields.put("licence", publication.licence());
        fields.put(
                "languages",
                publication.languages().stream().map(Locale::toLanguageTag).toList());
        put(fields, "title", publication.title());
        put(fields, "summary", publication.summary());
        put(fields, "audience", publication.audience());
        if (publication.eqf() != null) {
            fields.put("eqf", publication.eqf());
        }
        put(fields, "notes", publication.notes());
        if (publication.kind() == PublicationKind.COURSE) {
            fields.put(
                    "blocks",
                    publication.blocks().stream().map(ManifestWriter::block).toList());
        } else {
            fields.put(
                    "documents",
                    publication.documents().stream().map(DocumentId::value).toList());
        }
        fields.put(
                "templates",
                publication.templates().stream().map(TemplateId::value).toList());
        List<Object> changes =
                publication.changes().stream().map(ManifestWriter::change).toList();
        if (!changes.isEmpty()) {
            fields.put("changes", changes);
        }
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(10_000)
                        .build())
                .dumpToString(fields);
    }

    private static Object block(CourseBlock block) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", block.id());
        put(fields, "title", block.title());
        fields.put("units", block.units().stream().map(ManifestWriter::unit).toList());
        return fields;
    }

    private static Object unit(AssignableUnit unit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", unit.id().value());
        fields.put("moveOn", unit.moveOn().word());
        fields.put("masteryScore", unit.masteryScore());
        fields.put("attempts", unit.attempts());
        return fields;
    }

    private static Object change(ChangeNote change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", change.document().value());
        fields.put("mark", change.mark().word());
        put(fields, "note", change.note());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, TranslatedText text) {
        if (!text.texts().isEmpty()) {
            fields.put(
                    name,
                    text.texts().entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> entry.getKey().toLanguageTag(),
                                    Map.Entry::getValue,
                                    (one, other) -> one,
                                    LinkedHashMap::new)));
        }
    }
}
