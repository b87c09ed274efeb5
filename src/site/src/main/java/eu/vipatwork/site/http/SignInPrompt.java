package eu.vipatwork.site.http;

import jakarta.ws.rs.core.Response;

/** Answers a form whose session has ended with a sign-in page. The module with that page provides the bean. */
public interface SignInPrompt {

    /** The sign-in page, with the form's fields as hidden fields. */
    Response resume(InterruptedForm form);
}
