package eu.vipatwork.content.source;

import java.util.Collection;
import java.util.List;
import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationFiles;

/** The format of the files, as {@code courses/README.md} documents it. Reading finds every fault, not only the first. */
public interface ContentFormat {

    /** Reads and checks the files of a publication. */
    CheckedPublication check(PublicationFiles files);

    /** The links in the first publications that lead nowhere, when all publications are these. */
    List<Fault> brokenLinks(Collection<CheckedPublication> of, Collection<CheckedPublication> all);

    /**
     * As {@link #check(PublicationFiles)}, for a manifest and documents from the store or from an editor.
     *
     * @param folder stands before the paths in faults
     */
    CheckedPublication check(String folder, String manifest, List<DocumentText> documents);

    /** @throws InvalidManifestException when the manifest has a fault */
    Publication publication(String manifest);

    /** The manifest that says this; reading it back gives an equal publication. */
    String manifest(Publication publication);

    /** A unit to show. What was checked before does not fail; a fault in what was not is left out. */
    LearningUnit unit(DocumentText text, Publication publication, LinkResolver addresses);

    /** A chapter, a case or a page to show. */
    Article reading(DocumentText text, Publication publication, LinkResolver addresses);

    /** A glossary to show. */
    Glossary glossary(DocumentText text);

    /** What a reader sees of a document, paragraph by paragraph, without marks; to compare and to search. */
    List<String> paragraphs(DocumentText text);

    /** What a template is called. */
    String templateTitle(DocumentText text);

    /** Whether these bytes begin as a picture of this name must. */
    boolean isPicture(String name, byte[] bytes);

    /** The file that a template becomes. */
    Download template(DocumentText text);
}
