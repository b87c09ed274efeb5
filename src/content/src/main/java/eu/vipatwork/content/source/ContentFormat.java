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

/**
 * The file format of publications, documented in {@code courses/README.md}. Checks report every fault, not only the
 * first.
 */
public interface ContentFormat {

    /** Reads and checks the files of a publication. */
    CheckedPublication check(PublicationFiles files);

    /** The broken links in the first publications, where the second are all publications. */
    List<Fault> brokenLinks(Collection<CheckedPublication> of, Collection<CheckedPublication> all);

    /**
     * As {@link #check(PublicationFiles)}, for a manifest and documents from the store or from an editor.
     *
     * @param folder precedes the paths in faults
     */
    CheckedPublication check(String folder, String manifest, List<DocumentText> documents);

    /** @throws InvalidManifestException when the manifest has a fault */
    Publication publication(String manifest);

    /** Writes a manifest; reading it back gives an equal publication. */
    String manifest(Publication publication);

    /** Renders a unit. Parts with faults are left out, so that an unchecked draft can be shown, too. */
    LearningUnit unit(DocumentText text, Publication publication, LinkResolver addresses);

    /** Renders a chapter, a case or a page. */
    Article reading(DocumentText text, Publication publication, LinkResolver addresses);

    /** Reads a glossary. */
    Glossary glossary(DocumentText text);

    /** The text of a document as readers see it, paragraph by paragraph, without markup; for comparison and search. */
    List<String> paragraphs(DocumentText text);

    /** The title of a template. */
    String templateTitle(DocumentText text);

    /** Whether the bytes have the signature of the picture type that the file name says. */
    boolean isPicture(String name, byte[] bytes);

    /** The DOCX or XLSX file of a template, or the file of a picture. */
    Download template(DocumentText text);
}
