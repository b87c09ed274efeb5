package eu.vipatwork.web.pages;

import java.util.function.Function;

import jakarta.ws.rs.NotFoundException;

import eu.vipatwork.content.CourseId;
import eu.vipatwork.content.QuestionId;
import eu.vipatwork.content.TemplateId;
import eu.vipatwork.content.UnitId;
import eu.vipatwork.learning.AttemptId;

/** Turns what stands in an address or a form into names; what cannot be a name names nothing and gives 404. */
final class Names {

    private Names() {}

    static CourseId course(String text) {
        return read(text, CourseId::new);
    }

    static UnitId unit(String text) {
        return read(text, UnitId::new);
    }

    static QuestionId question(String text) {
        return read(text, QuestionId::new);
    }

    static TemplateId template(String text) {
        return read(text, TemplateId::new);
    }

    static AttemptId attempt(String text) {
        return read(text, AttemptId::of);
    }

    static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
