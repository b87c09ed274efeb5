package eu.vipatwork.content.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.format.markdown.DocumentContext;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.CheckedPublication.Outgoing;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads all documents of a publication, and compares the files with those that the manifest names. */
final class PublicationCheck {

    /** Checks do not need the addresses of links. */
    private static final LinkResolver NOWHERE = (link, from, language) -> "#";

    private final String folder;
    private final String manifest;
    private final List<Fault> faults;
    private final List<Outgoing> links = new ArrayList<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    PublicationCheck(String folder, String manifest, List<Fault> before) {
        this.folder = folder;
        this.manifest = manifest;
        this.faults = new ArrayList<>(before);
    }

    /** Empty when the manifest cannot be read. */
    Optional<Publication> publication(FileFaults found, ManifestReader reader) {
        Optional<Publication> publication = reader.read(manifest);
        if (publication.isPresent() && !publication.get().id().equals(folder)) {
            found.add(1, FaultKind.ID_IS_NOT_THE_FOLDER, publication.get().id(), folder);
        }
        return publication;
    }

    CheckedPublication check(
            Optional<Publication> publication, FileFaults found, ManifestReader reader, List<DocumentText> documents) {
        publication.ifPresent(known -> {
            compare(known, documents, reader, found);
            documents.forEach(document -> read(document, known));
        });
        faults.addAll(found.all());
        faults.sort(null);
        return new CheckedPublication(folder, publication, manifest, documents, anchors, links, faults);
    }

    private void compare(
            Publication publication, List<DocumentText> documents, ManifestReader reader, FileFaults found) {
        Set<String> existing = new HashSet<>();
        String first = publication.languages().get(0).toLanguageTag();
        for (DocumentText document : documents) {
            boolean template = document.kind() == DocumentKind.TEMPLATE;
            existing.add(document.path());
            if (!publication.languages().contains(document.language())) {
                fault(document, FaultKind.LANGUAGE_NOT_NAMED);
            } else if (document.kind() != DocumentKind.IMAGE
                    && !(template ? reader.templateLines() : reader.documentLines()).containsKey(document.name())) {
                fault(document, FaultKind.FILE_NOT_NAMED);
            }
        }
        boolean glossary = publication.kind() == PublicationKind.GLOSSARY;
        reader.documentLines().forEach((name, line) -> {
            String path = first + "/" + name + (glossary ? ".yaml" : ".md");
            if (!existing.contains(path)) {
                found.add(line, FaultKind.DOCUMENT_FILE_MISSING, path, name);
            }
        });
        reader.templateLines().forEach((name, line) -> {
            String path = first + "/templates/" + name + ".md";
            if (!existing.contains(path)) {
                found.add(line, FaultKind.TEMPLATE_FILE_MISSING, path, name);
            }
        });
    }

    private void read(DocumentText document, Publication publication) {
        FileFaults found = new FileFaults(folder + "/" + document.path());
        DocumentContext place = new DocumentContext(
                publication.release(), document.kind(), document.name(), document.language(), NOWHERE);
        switch (document.kind()) {
            case UNIT, CHAPTER, CASE, PAGE -> {
                DocumentReader reader = new DocumentReader(document, place, found);
                reader.check();
                links.addAll(reader.links());
                anchor(document, reader.anchors());
            }
            case GLOSSARY -> {
                Set<String> terms = new HashSet<>();
                GlossaryReader.read(document, found).terms().forEach(term -> terms.add(term.id()));
                anchor(document, terms);
            }
            case TEMPLATE -> {
                TemplateReader reader = new TemplateReader(document, place, found);
                reader.checkFormulas();
                links.addAll(reader.links());
            }
            case IMAGE, MANIFEST -> {}
        }
        faults.addAll(found.all());
    }

    private void anchor(DocumentText document, Set<String> ids) {
        anchors.computeIfAbsent(document.name(), name -> new HashSet<>()).addAll(ids);
    }

    private void fault(DocumentText document, FaultKind kind, Object... arguments) {
        faults.add(new Fault(folder + "/" + document.path(), 1, kind, arguments));
    }
}
