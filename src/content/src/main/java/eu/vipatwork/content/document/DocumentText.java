package eu.vipatwork.content.document;

import java.util.Locale;

import eu.vipatwork.content.question.OpaqueIds;

/**
 * The source text of a document in one language: the content of a revision.
 *
 * @param name unique among the documents of this kind in the publication
 * @param text the whole file; of an image its bytes in Base64
 */
public record DocumentText(DocumentKind kind, String name, Locale language, String text) {

    /** The SHA-256 of the text, in hexadecimal. */
    public String sha256() {
        return OpaqueIds.sha256(text);
    }

    /** The path of its file below the folder of its publication. */
    public String path() {
        String folder = language.toLanguageTag() + "/";
        return switch (kind) {
            case TEMPLATE -> folder + "templates/" + name + ".md";
            case IMAGE -> folder + "images/" + name;
            case MANIFEST -> PublicationFiles.MANIFEST;
            case GLOSSARY -> folder + name + ".yaml";
            default -> folder + name + ".md";
        };
    }
}
