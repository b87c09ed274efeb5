package eu.vipatwork.content.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Question;

/**
 * A unit as a learner takes it, in one language: twenty to thirty minutes of reading, questions and one action.
 *
 * @param language its actual language: not the requested one when there is no translation
 * @param outcomes what the learner can do afterwards
 * @param minutes how long it takes
 * @param eqf level of the European Qualifications Framework, 1 to 8
 * @param sha256 of the source text
 */
public record LearningUnit(
        UnitId id,
        Locale language,
        String title,
        String summary,
        List<String> outcomes,
        int minutes,
        int eqf,
        List<TemplateId> templates,
        List<CitedSource> sources,
        List<Section> sections,
        String sha256) {

    public LearningUnit {
        outcomes = List.copyOf(outcomes);
        templates = List.copyOf(templates);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** All questions in their order. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    public Optional<Question> question(QuestionId id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The section that contains the question. */
    public Optional<Section> sectionOf(QuestionId id) {
        return sections.stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(question -> question.id().equals(id)))
                .findFirst();
    }
}
