package eu.vipatwork.content.question;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number to type.
 *
 * @param tolerance how far an answer may be off, 0 or more; the ends count as right
 * @param unit shown behind the field: "hours a week"; may be empty
 */
public record Numeric(QuestionHeader asking, BigDecimal answer, BigDecimal tolerance, String unit, Markup right, Markup wrong)
        implements Question {

    @Override
    public String type() {
        return "numeric";
    }

    @Override
    public Mark mark(Answer given) {
        boolean success = number(given).subtract(answer).abs().compareTo(tolerance) <= 0;
        return SingleFeedbackMark.mark(this, success, right, wrong);
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
