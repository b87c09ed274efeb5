package eu.vipatwork.content.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.GlossaryTerm;
import eu.vipatwork.content.format.yaml.YamlFields;
import eu.vipatwork.content.format.yaml.YamlReader;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads a glossary: a YAML list of terms. */
final class GlossaryReader {

    private GlossaryReader() {}

    static Glossary read(DocumentText document, FileFaults faults) {
        List<GlossaryTerm> terms = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFields entry : YamlReader.maps(document.text(), 1, faults)) {
            entry.allow("id", "term", "definition", "source");
            String id = entry.required("id").text().strip();
            String term = entry.required("term").text().strip();
            String definition = entry.required("definition").text().strip();
            if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                faults.add(entry.line("id"), FaultKind.ID_MALFORMED, id);
            } else if (!id.isEmpty() && !ids.add(id)) {
                faults.add(entry.line("id"), FaultKind.TERM_TWICE, id);
            } else if (!id.isEmpty()) {
                terms.add(new GlossaryTerm(
                        id, term, definition, entry.word("source").filter(source -> !source.equals("none"))));
            }
        }
        return new Glossary(document.language(), terms, document.sha256());
    }
}
