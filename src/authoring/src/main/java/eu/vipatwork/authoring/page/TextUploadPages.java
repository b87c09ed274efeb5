package eu.vipatwork.authoring.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.authoring.DocumentAddress;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.Upload;
import eu.vipatwork.site.http.AllowedTo;

/**
 * Puts the text of a file into the form of a document, for those who write elsewhere: a chapter, or the source of a
 * template. Nothing is saved by it; the page shows the text, how it looks and what is wrong with it.
 */
@Path("/studio/{publication}/{kind: unit|chapter|case|page|glossary|template|manifest}/{name}/{language}/file")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class TextUploadPages {

    private static final int UNPROCESSABLE = 422;
    private static final int LARGEST = 1 << 20;

    private final RequestContext visit;
    private final DocumentEditor page;

    protected TextUploadPages() {
        this(null, null); // for the proxy
    }

    @Inject
    public TextUploadPages(RequestContext visit, DocumentEditor page) {
        this.visit = visit;
        this.page = page;
    }

    @POST
    public Response take(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language)
            throws IOException {
        DocumentAddress place = DocumentAddress.of(publication, kind, name, language);
        Upload file = visit.upload().filter(sent -> sent.length() > 0).orElse(null);
        if (file == null) {
            return page.of(place, Map.of("problem", "no-file")).status(UNPROCESSABLE);
        }
        if (file.length() > LARGEST) {
            return page.of(place, Map.of("problem", "too-long")).status(UNPROCESSABLE);
        }
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return page.of(place, Map.of("problem", "encoding")).status(UNPROCESSABLE);
        }
        Form form = visit.form();
        ChangeMark mark = ChangeMark.of(form.text("mark")).orElse(ChangeMark.EQUIVALENT);
        int version = form.text("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("version")) : 0;
        DocumentForm editing = new DocumentForm(text.get(), mark.word(), form.text("note"), version);
        Map<String, Object> shown = new HashMap<>(Map.of("taken", file.name()));
        page.preview(place, editing, mark).ifPresent(preview -> {
            shown.put("preview", preview);
            shown.put("checked", preview);
        });
        return page.of(place, editing, shown).status(200);
    }

    /** Empty when the file is no text in UTF-8. */
    private static Optional<String> text(Upload file) throws IOException {
        try (InputStream in = file.open()) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString()
                    .replace("\uFEFF", "")
                    .replace("\r\n", "\n");
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
