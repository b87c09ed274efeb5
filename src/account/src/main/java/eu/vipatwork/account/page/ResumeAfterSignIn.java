package eu.vipatwork.account.page;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.SignInPrompt;
import eu.vipatwork.site.view.View;

/** Shows the sign-in page in answer to a form whose session has ended. */
@ApplicationScoped
public class ResumeAfterSignIn implements SignInPrompt {

    @Override
    public Response resume(InterruptedForm form) {
        return Response.ok(new View("account/sign-in", Map.of("kept", form, "expired", true, "next", "")))
                .build();
    }
}
