package eu.vipatwork.content.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;

/**
 * A publication that was read and checked on its own. Links to other publications are checked with all publications
 * together ({@link ContentFormat#brokenLinks}).
 *
 * @param publication the parsed manifest; empty when it cannot be read
 * @param manifest the text of the manifest
 * @param documents all that could be read, in the order of their paths
 * @param anchors by the name of a document, the ids in it that a link may name; of the glossary the ids of its terms
 * @param faults empty when there are none
 */
public record CheckedPublication(
        String folder,
        Optional<Publication> publication,
        String manifest,
        List<DocumentText> documents,
        Map<String, Set<String>> anchors,
        List<Outgoing> links,
        List<Fault> faults) {

    /**
     * A link in one of the documents.
     *
     * @param link the target
     * @param from the document that contains it
     * @param file the path of its file, for faults
     */
    public record Outgoing(ContentLink link, DocumentText from, String file, int line) {}

    public CheckedPublication {
        documents = List.copyOf(documents);
        anchors = Map.copyOf(anchors);
        links = List.copyOf(links);
        faults = List.copyOf(faults);
    }
}
