package eu.vipatwork.content.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of publications: {@code kind} in the manifest. */
public enum PublicationKind {
    COURSE("unit"),
    HANDBOOK("chapter"),
    CASES("case"),
    MANUAL("page"),
    GLOSSARY("glossary");

    private final String documents;

    PublicationKind(String documents) {
        this.documents = documents;
    }

    /** The kind of its documents, as in their front matter. */
    public String documents() {
        return documents;
    }

    /** As in a manifest: {@code course}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PublicationKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
