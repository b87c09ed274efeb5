package eu.vipatwork.learning.page;

import java.util.List;

/**
 * A question as a page shows it. Until it is answered it has nothing that reveals the right answer.
 *
 * @param type as in the source format, for example {@code single-choice}
 * @param prompt safe HTML
 * @param choices options or steps of a scale, in the order shown
 * @param rows of matching and sequencing, in the order shown
 * @param targets the choices of each row: the targets of matching, the positions of sequencing
 * @param text the answer, the saved draft or the rejected input
 * @param unit of a number; may be empty
 * @param problem the message key of the error in the rejected input, or null
 * @param saved whether the input is saved, though not submitted
 * @param verdict null before the question is answered
 * @param comparison for an answered long text; else null
 */
public record QuestionView(
        String id,
        String type,
        String prompt,
        List<Choice> choices,
        List<Row> rows,
        List<Choice> targets,
        String text,
        String unit,
        String problem,
        boolean saved,
        Verdict verdict,
        Comparison comparison) {

    /** An option; {@code html} is safe. */
    public record Choice(String id, String html, boolean chosen) {}

    /** An item to match or to order; {@code value} is the id of its target or position; may be empty. */
    public record Row(String id, String html, String value) {}

    /**
     * The marking of an answer.
     *
     * @param outcome {@code right}, {@code partly} or {@code wrong}; {@code noted} where answers are not scored
     * @param percent of the points; null where answers are not scored
     * @param lines the feedback on each part of the answer
     * @param solution the right answer, where the lines do not show it; else empty
     * @param explanation safe HTML, may be empty
     */
    public record Verdict(
            String outcome, Integer percent, List<Line> lines, List<String> solution, String explanation) {}

    /**
     * The feedback on one part of an answer.
     *
     * @param state {@code right} (chosen and right), {@code wrong} (chosen and wrong), {@code missed} (right, but not
     *     chosen), or {@code other}
     */
    public record Line(String label, String html, boolean chosen, String state) {}

    /** A model answer, and criteria by which learners assess their own. */
    public record Comparison(String modelAnswer, List<Choice> criteria, boolean done) {}

    public boolean isAnswered() {
        return verdict != null;
    }
}
