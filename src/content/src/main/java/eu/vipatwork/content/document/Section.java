package eu.vipatwork.content.document;

import java.util.List;

import eu.vipatwork.content.question.Question;

/**
 * One page of a unit or one part of a chapter: the text below a heading of the second level.
 *
 * @param id permanent; the anchor of its heading
 * @param cited the sources that this section refers to, by number
 */
public record Section(String id, String title, List<SectionPart> parts, List<CitedSource> cited) {

    public Section {
        parts = List.copyOf(parts);
        cited = List.copyOf(cited);
    }

    public List<Question> questions() {
        return parts.stream()
                .filter(SectionPart.Asked.class::isInstance)
                .map(part -> ((SectionPart.Asked) part).question())
                .toList();
    }
}
