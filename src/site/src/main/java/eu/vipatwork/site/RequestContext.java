package eu.vipatwork.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.Messages;

/** One request by one person, signed in or not: begun by the filters, read by pages. It ends with the answer. */
@RequestScoped
public class RequestContext {

    private SignedIn person;
    private String sessionToken;
    private Locale locale = Locale.ENGLISH;
    private String path = "/";
    private String page;
    private Form form = Form.EMPTY;
    private Upload upload;
    private boolean framed;

    public Optional<SignedIn> person() {
        return Optional.ofNullable(person);
    }

    /** @throws IllegalStateException on a page that is open to everybody; the gatekeeper lets nobody else in elsewhere */
    public SignedIn signedIn() {
        return person().orElseThrow(() -> new IllegalStateException("nobody is signed in at " + path));
    }

    public Optional<String> sessionToken() {
        return Optional.ofNullable(sessionToken);
    }

    /** The language of the interface for this request. */
    public Locale locale() {
        return locale;
    }

    /** Path and query of this request, as the browser sent them. */
    public String path() {
        return path;
    }

    /** Where the page of the answer can be looked at again, if a page has said so. */
    public Optional<String> shownAt() {
        return Optional.ofNullable(page);
    }

    /** From now on the answer is the page at this address, which is not the nearest one above the form's. */
    public void shows(String address) {
        this.page = address;
    }

    /** What was sent by a form; empty for other requests. */
    public Form form() {
        return form;
    }

    /** The file that came with the form. */
    public Optional<Upload> upload() {
        return Optional.ofNullable(upload);
    }

    /** From now on this is a visit of that person. */
    public void signedIn(SignedIn signedIn, String token) {
        this.person = signedIn;
        this.sessionToken = token;
    }

    /** Whether the page stands in a frame of a learning platform. */
    public boolean framed() {
        return framed;
    }

    /** From now on it does. */
    public void inFrame() {
        this.framed = true;
    }

    /** Answers in this language from now on, if the interface speaks it. */
    public void speak(Locale language) {
        this.locale = Messages.in(language).locale();
    }

    public void in(Locale language) {
        this.locale = language;
    }

    public void at(String requested) {
        this.path = requested;
    }

    public void sent(Form sent) {
        this.form = sent;
    }

    public void sent(Upload file) {
        forgetUpload();
        this.upload = file;
    }

    @PreDestroy
    void forgetUpload() {
        if (upload != null) {
            try {
                Files.deleteIfExists(upload.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
