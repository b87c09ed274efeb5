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

/** The state of one request: person, language, address, form, upload. Filters set it, pages read it. */
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

    /** The person who is signed in. */
    public Optional<SignedIn> person() {
        return Optional.ofNullable(person);
    }

    /**
     * The person who is signed in, on a page that is not open to all.
     *
     * @throws IllegalStateException without a session
     */
    public SignedIn signedIn() {
        return person().orElseThrow(() -> new IllegalStateException("no session for " + path));
    }

    /** The token of the session cookie. */
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

    /** The address that {@link #shows} has set. */
    public Optional<String> shownAt() {
        return Optional.ofNullable(page);
    }

    /** Sets the address at which the page of the answer can be requested again, if it differs from the default. */
    public void shows(String address) {
        this.page = address;
    }

    /** The submitted form; empty for other requests. */
    public Form form() {
        return form;
    }

    /** The file that came with the form. */
    public Optional<Upload> upload() {
        return Optional.ofNullable(upload);
    }

    /** Sets the person and the session. */
    public void signedIn(SignedIn signedIn, String token) {
        this.person = signedIn;
        this.sessionToken = token;
    }

    /** Whether the page is in a frame of a learning platform. */
    public boolean framed() {
        return framed;
    }

    /** Marks the page as framed. */
    public void inFrame() {
        this.framed = true;
    }

    /** Sets the language; English when the interface does not have it. */
    public void speak(Locale language) {
        this.locale = Messages.in(language).locale();
    }

    /** Sets a language of the interface. */
    public void in(Locale language) {
        this.locale = language;
    }

    /** Sets path and query. */
    public void at(String requested) {
        this.path = requested;
    }

    /** Sets the form. */
    public void sent(Form sent) {
        this.form = sent;
    }

    /** Sets the file; an earlier one is deleted. */
    public void sent(Upload file) {
        deleteUpload();
        this.upload = file;
    }

    @PreDestroy
    void deleteUpload() {
        if (upload != null) {
            try {
                Files.deleteIfExists(upload.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
