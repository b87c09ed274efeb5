package eu.vipatwork.content.question;

import java.util.List;

/** A statement that is true or false; the ids are "true" and "false". */
public record TrueFalse(QuestionHeader asking, boolean answer, Markup ifTrue, Markup ifFalse) implements Question {

    @Override
    public String type() {
        return "true-false";
    }

    /** The two options; their labels come from the interface, not from the author. */
    private List<Option> options() {
        return List.of(
                new Option("true", Markup.EMPTY, answer, ifTrue), new Option("false", Markup.EMPTY, !answer, ifFalse));
    }

    @Override
    public Mark mark(Answer given) {
        return new SingleChoice(asking, options()).mark(given);
    }

    @Override
    public Interaction interaction() {
        return Interaction.plain(InteractionType.TRUE_FALSE, List.of(Boolean.toString(answer)));
    }

    @Override
    public String response(Answer given) {
        return ChoiceAnswers.one(this, options(), given);
    }
}
