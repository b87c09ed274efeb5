package eu.vipatwork.site.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.view.View;

/**
 * A form that arrived after its session had ended. Its fields travel hidden in the sign-in page and stand ready to be
 * sent again behind it: the server keeps nothing of a person whom it does not know.
 */
public record InterruptedForm(String action, List<Field> fields) {

    private static final String PREFIX = "kept-";

    /** A field and its value, as they were sent. */
    public record Field(String name, String value) {}

    /** What this visit wanted to send, less the token of the session that ended. */
    static InterruptedForm of(RequestContext visit) {
        List<Field> fields = new ArrayList<>();
        visit.form().fields().forEach((name, values) -> {
            if (!name.equals(CsrfFilter.FIELD)) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return new InterruptedForm(visit.path(), fields);
    }

    /** What a sign-in form carried on. */
    public static InterruptedForm carriedBy(Form form) {
        List<Field> fields = new ArrayList<>();
        form.fields().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
            }
        });
        return new InterruptedForm(form.text("kept"), fields);
    }

    /** Whether there is anything to be sent again. */
    public boolean present() {
        return !action.isEmpty();
    }
}
