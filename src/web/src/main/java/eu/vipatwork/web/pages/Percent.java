package eu.vipatwork.web.pages;

/** Scores as people read them. */
final class Percent {

    private Percent() {}

    /** A score from 0 to 1 as a whole percentage; it never rounds up to a pass or to full marks. */
    static int of(double score) {
        return (int) Math.floor(score * 100 + 1e-9);
    }
}
