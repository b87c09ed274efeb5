package eu.vipatwork.authoring;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;

/** Names a document of a publication in one language, as the addresses of the studio do. */
public record DocumentAddress(String publication, DocumentKind kind, String name, Locale language) {

    /** The name under which the manifest of a publication is edited. */
    public static final String MANIFEST = "publication";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}(\\.[a-z]{3,4})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    /** Empty when the parts of a path cannot name a document. */
    public static Optional<DocumentAddress> of(String publication, String kind, String name, String language) {
        if (!NAME.matcher(name).matches() || !LANGUAGE.matcher(language).matches()) {
            return Optional.empty();
        }
        return DocumentKind.of(kind)
                .map(known -> new DocumentAddress(publication, known, name, Locale.forLanguageTag(language)));
    }

    public static DocumentAddress of(String publication, DocumentText document) {
        return new DocumentAddress(publication, document.kind(), document.name(), document.language());
    }

    /** The document with this text. */
    public DocumentText with(String text) {
        return new DocumentText(kind, name, language, text);
    }

    /** The same document in another language. */
    public DocumentAddress in(Locale other) {
        return new DocumentAddress(publication, kind, name, other);
    }

    /** The path of its page. */
    public String getAddress() {
        return "/studio/" + publication + "/" + kind.word() + "/" + name + "/" + language.toLanguageTag();
    }

    /** The language tag. */
    public String getTag() {
        return language.toLanguageTag();
    }

    public String getKindWord() {
        return kind.word();
    }
}
