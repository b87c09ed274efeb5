package eu.vipatwork.content.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of documents. */
public enum DocumentKind {
    UNIT,
    CHAPTER,
    CASE,
    PAGE,
    GLOSSARY,
    TEMPLATE,
    /** A picture; its text is the bytes in Base64. */
    IMAGE,
    /** The manifest, as a draft only: a release stores it separately from its documents. */
    MANIFEST;

    /** As in front matter: {@code unit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
