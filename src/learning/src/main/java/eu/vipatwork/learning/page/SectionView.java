package eu.vipatwork.learning.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import eu.vipatwork.content.document.CitedSource;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;
import eu.vipatwork.learning.UnitWork;

/**
 * One page of a unit.
 *
 * @param language of the text, which may differ from that of the interface
 * @param number of this section, from 1
 * @param previous the id of the section before, or null
 * @param unanswered how many questions of the whole unit have no answer yet
 * @param newer the version of the newest release, when the person takes an older one; else null
 * @param missing questions to be answered before the unit can be finished, when somebody just tried; else empty
 */
public record SectionView(
        String course,
        String courseTitle,
        String unit,
        String unitTitle,
        String language,
        boolean translated,
        List<String> outcomes,
        int minutes,
        String attempt,
        boolean finished,
        String id,
        String title,
        int number,
        List<Entry> sections,
        String previous,
        boolean last,
        int unanswered,
        List<Piece> pieces,
        List<Cited> sources,
        String newer,
        List<Missing> missing) {

    /** A section in the contents of the unit. */
    public record Entry(String id, String title, boolean read, boolean current, int open) {}

    /** Text, or a question: one of the two is null. */
    public record Piece(String html, QuestionView question) {}

    /** A question that still waits, and where. */
    public record Missing(String section, String sectionTitle, String question) {}

    /**
     * A source that this page leans on.
     *
     * @param url where it stands, or null
     */
    public record Cited(int number, String anchor, String title, String date, String url) {}

    static SectionView of(
            UnitWork work,
            Section section,
            RefusedAnswer refused,
            boolean tryingToFinish,
            Optional<String> newer,
            Locale locale) {
        LearningUnit unit = work.unit();
        int index = unit.sections().indexOf(section);
        QuestionViews questions = new QuestionViews(work, refused);
        List<Missing> missing = missing(work);
        return new SectionView(
                work.course().id().value(),
                work.course().title().in(locale),
                unit.id().value(),
                unit.title(),
                unit.language().toLanguageTag(),
                unit.language().getLanguage().equals(locale.getLanguage()),
                unit.outcomes(),
                unit.minutes(),
                work.attempt().id().toString(),
                work.attempt().result().isPresent(),
                section.id(),
                section.title(),
                index + 1,
                unit.sections().stream()
                        .map(entry -> entry(work, entry, section))
                        .toList(),
                index == 0 ? null : unit.sections().get(index - 1).id(),
                index == unit.sections().size() - 1,
                missing.size(),
                section.parts().stream().map(part -> piece(part, questions)).toList(),
                section.cited().stream().map(SectionView::cited).toList(),
                newer.orElse(null),
                tryingToFinish ? missing : List.of());
    }

    private static Cited cited(CitedSource source) {
        return new Cited(
                source.number(),
                source.anchor(),
                source.title(),
                source.date(),
                source.url().orElse(null));
    }

    private static Entry entry(UnitWork work, Section section, Section current) {
        int open = (int) section.questions().stream()
                .filter(question -> work.given(question).isEmpty())
                .count();
        return new Entry(section.id(), section.title(), work.read().contains(section.id()), section == current, open);
    }

    private static Piece piece(SectionPart part, QuestionViews questions) {
        if (part instanceof SectionPart.Asked asked) {
            return new Piece(null, questions.view(asked.question()));
        }
        return new Piece(((SectionPart.Prose) part).html(), null);
    }

    private static List<Missing> missing(UnitWork work) {
        return work.unit().sections().stream()
                .flatMap(section -> section.questions().stream()
                        .filter(question -> work.given(question).isEmpty())
                        .map(question -> new Missing(
                                section.id(), section.title(), question.id().value())))
                .toList();
    }
}
