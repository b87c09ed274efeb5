package eu.vipatwork.authoring;

import java.util.Locale;
import java.util.regex.Pattern;
import jakarta.ws.rs.NotFoundException;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;

/** Which document, in which language, a page of the studio is about. */
public record DocumentAddress(String publication, DocumentKind kind, String name, Locale language) {

    /** The name under which the manifest of a publication is edited. */
    static final String MANIFEST = "publication";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}(\\.[a-z]{3,4})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    /** @throws NotFoundException when the parts of the address cannot name a document */
    static DocumentAddress of(String publication, String kind, String name, String language) {
        if (!NAME.matcher(name).matches() || !LANGUAGE.matcher(language).matches()) {
            throw new NotFoundException();
        }
        return new DocumentAddress(
                publication,
                DocumentKind.of(kind).orElseThrow(NotFoundException::new),
                name,
                Locale.forLanguageTag(language));
    }

    static DocumentAddress of(String publication, DocumentText document) {
        return new DocumentAddress(publication, document.kind(), document.name(), document.language());
    }

    DocumentText with(String text) {
        return new DocumentText(kind, name, language, text);
    }

    DocumentAddress in(Locale other) {
        return new DocumentAddress(publication, kind, name, other);
    }

    /** The address of its page. */
    public String getAddress() {
        return "/studio/" + publication + "/" + kind.word() + "/" + name + "/" + language.toLanguageTag();
    }

    /** The language as code and as word of itself. */
    public String getTag() {
        return language.toLanguageTag();
    }

    public String getKindWord() {
        return kind.word();
    }
}
