package eu.vipatwork.site.http;

import jakarta.ws.rs.core.Response;

/** Asks for a sign-in in the answer to a form whose session has ended. The module with the sign-in page has the bean. */
public interface SignInPrompt {

    /** The sign-in page, which carries the form's fields along. */
    Response resume(InterruptedForm form);
}
