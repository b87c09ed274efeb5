package eu.vipatwork.account.page;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.SignInPrompt;
import eu.vipatwork.site.view.View;

/** Answers a form whose session has ended with the sign-in page. */
@ApplicationScoped
public class ResumeAfterSignIn implements SignInPrompt {

    @Override
    public Response resume(InterruptedForm form) {
        return Response.ok(new View("account/sign-in", Map.of("kept", form, "expired", true, "next", "")))
                .build();
    }
}
