package eu.vipatwork.content.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.content.document.CitedSource;
import eu.vipatwork.content.format.yaml.YamlFields;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads the list {@code sources} of front matter. */
final class CitedSourcesReader {

    private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|undated";

    private CitedSourcesReader() {}

    /** The sources by id, in their order. */
    static Map<String, CitedSource> read(YamlFields fields, FileFaults faults) {
        Map<String, CitedSource> sources = new LinkedHashMap<>();
        for (YamlFields entry : fields.maps("sources")) {
            entry.allow("id", "title", "date", "url");
            String id = entry.required("id").text().strip();
            String title = entry.required("title").text().strip();
            String date = entry.required("date").text().strip();
            if (!date.isEmpty() && !date.matches(DATE)) {
                faults.add(entry.line("date"), FaultKind.SOURCE_DATE_MALFORMED, date);
            }
            Optional<String> url = entry.word("url");
            if (url.isPresent() && !url.get().matches("https?://[^\\s<>\"]+")) {
                faults.add(entry.line("url"), FaultKind.SOURCE_ADDRESS_MALFORMED, url.get());
                url = Optional.empty();
            }
            if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                faults.add(entry.line("id"), FaultKind.ID_MALFORMED, id);
            } else if (sources.containsKey(id)) {
                faults.add(entry.line("id"), FaultKind.SOURCE_TWICE, id);
            } else if (!id.isEmpty()) {
                sources.put(id, new CitedSource(sources.size() + 1, id, title, date, url));
            }
        }
        return sources;
    }
}
