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
import jakarta.ws.rs.NotFoundException;
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
 * Loads the text of an uploaded file into the form of a document, without saving it. The page shows the text, a preview
 * and its faults.
 */
@Path("/studio/{publication}/{kind: unit|chapter|case|page|glossary|template|manifest}/{name}/{language}/file")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class TextUploadPages {

    private static final int UNPROCESSABLE = 422;
    private static final int LARGEST = 1 << 20;

    private final RequestContext request;
    private final DocumentEditor page;

    protected TextUploadPages() {
        this(null, null); // for the proxy
    }

    @Inject
    public TextUploadPages(RequestContext request, DocumentEditor page) {
        this.request = request;
        this.page = page;
    }

    @POST
    public Response upload(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language)
            throws IOException {
        DocumentAddress document =
                DocumentAddress.of(publication, kind, name, language).orElseThrow(NotFoundException::new);
        Upload file = request.upload().filter(sent -> sent.length() > 0).orElse(null);
        if (file == null) {
            return page.of(document, Map.of("problem", "no-file")).status(UNPROCESSABLE);
        }
        if (file.length() > LARGEST) {
            return page.of(document, Map.of("problem", "too-long")).status(UNPROCESSABLE);
        }
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return page.of(document, Map.of("problem", "encoding")).status(UNPROCESSABLE);
        }
        Form form = request.form();
        ChangeMark mark = ChangeMark.of(form.text("mark")).orElse(ChangeMark.EQUIVALENT);
        int version = form.text("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("version")) : 0;
        DocumentForm edited = new DocumentForm(text.get(), mark.word(), form.text("note"), version);
        Map<String, Object> shown = new HashMap<>(Map.of("taken", file.name()));
        page.preview(document, edited, mark).ifPresent(preview -> {
            shown.put("preview", preview);
            shown.put("checked", preview);
        });
        return page.of(document, edited, shown).status(200);
    }

    /** Empty when the file is not UTF-8 text. */
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
