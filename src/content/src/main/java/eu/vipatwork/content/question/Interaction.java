package eu.vipatwork.content.question;

import java.util.List;

/**
 * The interaction of a question in its activity definition (xAPI 1.0.3, Data, 4.1.1.6). Lists that the type does not
 * use are empty and left out of the JSON, as is an empty pattern.
 *
 * @param correctResponsesPattern alternatives, each in the notation of appendix C
 */
public record Interaction(
        InteractionType type,
        List<String> correctResponsesPattern,
        List<Component> choices,
        List<Component> scale,
        List<Component> source,
        List<Component> target) {

    /** Separates the items of a response. */
    public static final String AND = "[,]";

    /** Separates the two sides of a match. */
    public static final String TO = "[.]";

    /** Separates the two ends of a numeric range. */
    public static final String RANGE = "[:]";

    /**
     * An entry of a list.
     *
     * @param description plain text, for a language map
     */
    public record Component(String id, String description) {}

    public Interaction {
        correctResponsesPattern = List.copyOf(correctResponsesPattern);
        choices = List.copyOf(choices);
        scale = List.copyOf(scale);
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    static Interaction plain(InteractionType type, List<String> pattern) {
        return new Interaction(type, pattern, List.of(), List.of(), List.of(), List.of());
    }

    static Interaction choice(List<String> pattern, List<Component> choices) {
        return new Interaction(InteractionType.CHOICE, pattern, choices, List.of(), List.of(), List.of());
    }

    static Interaction likert(List<Component> scale) {
        return new Interaction(InteractionType.LIKERT, List.of(), List.of(), scale, List.of(), List.of());
    }

    static Interaction matching(List<String> pattern, List<Component> source, List<Component> target) {
        return new Interaction(InteractionType.MATCHING, pattern, List.of(), List.of(), source, target);
    }

    /** xAPI lists the steps under {@code choices}; its {@code steps} is for performance interactions. */
    static Interaction sequencing(List<String> pattern, List<Component> steps) {
        return new Interaction(InteractionType.SEQUENCING, pattern, steps, List.of(), List.of(), List.of());
    }
}
