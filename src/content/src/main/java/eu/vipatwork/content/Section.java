package eu.vipatwork.content;

import java.util.List;

/**
 * One page of a unit or one part of a chapter: what stands under a heading of the second level.
 *
 * @param id permanent; the anchor of its heading
 * @param cited the sources that this section refers to, by number
 */
public record Section(String id, String title, List<Part> parts, List<Source> cited) {

    public Section {
        parts = List.copyOf(parts);
        cited = List.copyOf(cited);
    }

    public List<Question> questions() {
        return parts.stream()
                .filter(Part.Asked.class::isInstance)
                .map(part -> ((Part.Asked) part).question())
                .toList();
    }
}
