package eu.vipatwork.content.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A word or two to type. Case, surrounding and repeated white space are ignored. */
public record FillIn(QuestionHeader asking, List<String> accepted, Markup right, Markup wrong) implements Question {

    public FillIn {
        accepted = List.copyOf(accepted);
    }

    @Override
    public String type() {
        return "fill-in";
    }

    @Override
    public Mark mark(Answer answer) {
        String given = normal(text(answer));
        boolean success = accepted.stream().anyMatch(one -> normal(one).equals(given));
        return Mark.whole(this, success ? 1 : 0, right, wrong);
    }

    @Override
    public Interaction interaction() {
        return Interaction.plain(
                InteractionType.FILL_IN,
                accepted.stream().map(one -> "{case_matters=false}" + one).toList());
    }

    @Override
    public String response(Answer answer) {
        return text(answer);
    }

    private String text(Answer answer) {
        if (answer instanceof Answer.Text text) {
            return text.text();
        }
        throw ChoiceAnswers.wrongKind(this, answer);
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
