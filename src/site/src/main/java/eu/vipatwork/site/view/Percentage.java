package eu.vipatwork.site.view;

/** Converts scores for display. */
public final class Percentage {

    private Percentage() {}

    /** A score from 0 to 1 as a whole percentage; it never rounds up to a pass or to full marks. */
    public static int of(double score) {
        return (int) Math.floor(score * 100 + 1e-9);
    }
}
