package eu.vipatwork.content.question;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number to type.
 *
 * @param tolerance the greatest accepted difference, 0 or more, inclusive
 * @param unit shown after the field, for example "hours a week"; may be empty
 */
public record Numeric(
        QuestionHeader asking, BigDecimal answer, BigDecimal tolerance, String unit, Markup right, Markup wrong)
        implements Question {

    @Override
    public String type() {
        return "numeric";
    }

    @Override
    public Mark mark(Answer given) {
        boolean success = number(given).subtract(answer).abs().compareTo(tolerance) <= 0;
        return Mark.whole(this, success ? 1 : 0, right, wrong);
    }

    @Override
    public Interaction interaction() {
        String range = answer.subtract(tolerance).toPlainString()
                + Interaction.RANGE
                + answer.add(tolerance).toPlainString();
        return Interaction.plain(InteractionType.NUMERIC, List.of(range));
    }

    @Override
    public String response(Answer given) {
        return number(given).toPlainString();
    }

    private BigDecimal number(Answer given) {
        if (given instanceof Answer.Number number) {
            return number.value();
        }
        throw ChoiceAnswers.wrongKind(this, given);
    }
}
