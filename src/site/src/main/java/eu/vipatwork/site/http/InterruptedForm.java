package eu.vipatwork.site.http;

import java.util.ArrayList;
import java.util.List;

import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;

/**
 * A form that arrived after its session had ended. Its fields are hidden fields of the sign-in page and of the page
 * after it, where the person can send them again. The server stores nothing for a person without a session.
 *
 * @param action the path to which it was sent; empty when there is no such form
 * @param fields without the CSRF token
 */
public record InterruptedForm(String action, List<Field> fields) {

    private static final String PREFIX = "kept-";

    /** A field and its value, as sent. */
    public record Field(String name, String value) {}

    /** The form of this request without the token of the ended session. */
    static InterruptedForm of(RequestContext request) {
        List<Field> fields = new ArrayList<>();
        request.form().fields().forEach((name, values) -> {
            if (!name.equals(CsrfFilter.FIELD)) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return new InterruptedForm(request.path(), fields);
    }

    /** The interrupted form within the hidden fields of a sign-in form. */
    public static InterruptedForm carriedBy(Form form) {
        List<Field> fields = new ArrayList<>();
        form.fields().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
            }
        });
        return new InterruptedForm(form.text("kept"), fields);
    }

    /** Whether there is a form to be sent again. */
    public boolean present() {
        return !action.isEmpty();
    }
}
