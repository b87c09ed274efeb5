package eu.vipatwork.content.document;

import java.util.List;
import java.util.function.Function;

import eu.vipatwork.content.question.Question;

/** A section to be read: its text, and its questions as {@link QuestionText}. */
public record SectionText(String id, String title, List<Piece> pieces) {

    /** Text (safe HTML) or a question: one of the two is null. */
    public record Piece(String html, QuestionText question) {}

    /** @param shown how questions are shown: with or without their key */
    public static SectionText of(Section section, Function<Question, QuestionText> shown) {
        return new SectionText(
                section.id(),
                section.title(),
                section.parts().stream()
                        .map(part -> part instanceof SectionPart.Asked asked
                                ? new Piece(null, shown.apply(asked.question()))
                                : new Piece(((SectionPart.Prose) part).html(), null))
                        .toList());
    }
}
