package eu.vipatwork.learning.page;

import java.util.List;

/**
 * A question as a page shows it. Before it was answered there is nothing in it that tells the key.
 *
 * @param type as in the format of the files: single-choice …
 * @param prompt safe HTML
 * @param choices options or steps of a scale, in the order to show
 * @param rows of matching and sequencing, in the order to show
 * @param targets what the rows of matching choose from; of sequencing, the positions
 * @param text what was typed, or is being typed
 * @param unit of a number, or empty
 * @param problem the message key of what was wrong with the last try, or null
 * @param verdict what became of the answer; null before there is one
 * @param comparison for a long text that was handed in; else null
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
        Verdict verdict,
        Comparison comparison) {

    /** Something to choose; {@code html} is safe. */
    public record Choice(String id, String html, boolean chosen) {}

    /** Something to give a place; {@code value} is the id of what was chosen for it, or empty. */
    public record Row(String id, String html, String value) {}

    /**
     * How an answer was marked.
     *
     * @param outcome right, partly, wrong, or noted where nothing is right or wrong
     * @param percent of the points, or null where none are given
     * @param lines what is said of each part of the answer
     * @param solution the right order, or the right text, where the lines do not show it; else empty
     * @param explanation safe HTML, may be empty
     */
    public record Verdict(
            String outcome, Integer percent, List<Line> lines, List<String> solution, String explanation) {}

    /**
     * What is said of one part of an answer.
     *
     * @param state right (chosen and right), wrong (chosen and wrong), missed (right, but not chosen), or other
     */
    public record Line(String label, String html, boolean chosen, String state) {}

    /** A model answer and what to look for in one's own. */
    public record Comparison(String modelAnswer, List<Choice> criteria, boolean done) {}

    public boolean isAnswered() {
        return verdict != null;
    }
}
