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
 * One section of a unit, as a page.
 *
 * @param language of the text, which may differ from that of the interface
 * @param number of this section, from 1
 * @param previous the id of the section before, or null
 * @param unanswered the number of questions of the whole unit without an answer
 * @param newer the version of the latest release, when the person is enrolled in an older one; else null
 * @param missing the unanswered questions, when the learner just tried to continue or to finish; else empty
 * @param address the pages and forms of the unit are below
 * @param trial whether the unit is tried without an account, so that nothing is stored
 * @param kept the fields of the answers of a trial
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
        List<Missing> missing,
        String address,
        boolean trial,
        List<Kept> kept) {

    /** A section in the contents of the unit. */
    public record Entry(String id, String title, boolean read, boolean current, int open) {}

    /** A field of an answer that a trial keeps in its form, since nothing is stored. */
    public record Kept(String name, String value) {}

    /** Text, or a question: one of the two is null. */
    public record Piece(String html, QuestionView question) {}

    /**
     * An unanswered question.
     *
     * @param number of the question within its section, from 1
     * @param saved whether something is chosen or typed that is not submitted
     */
    public record Missing(String section, String sectionTitle, String question, int number, boolean saved) {}

    /**
     * A source that the section cites.
     *
     * @param url of the source, or null
     */
    public record Cited(int number, String anchor, String title, String date, String url) {}

    /** The section as it is. */
    static SectionView of(UnitWork work, Section section, Optional<String> newer, Locale locale) {
        return view(work, section, null, List.of(), newer, locale);
    }

    /** With an answer that was just rejected. */
    static SectionView withRefused(
            RefusedAnswer refused, UnitWork work, Section section, Optional<String> newer, Locale locale) {
        return view(work, section, refused, List.of(), newer, locale);
    }

    /** With all unanswered questions of the unit, after an attempt to finish it. */
    static SectionView withMissing(UnitWork work, Section section, Optional<String> newer, Locale locale) {
        return view(work, section, null, missing(work), newer, locale);
    }

    /** With the unanswered questions of this section, after an attempt to continue. */
    static SectionView withUnanswered(UnitWork work, Section section, Optional<String> newer, Locale locale) {
        return view(work, section, null, missing(work, section), newer, locale);
    }

    /** In a trial, with the answers in its form; a rejected answer may be null. */
    static SectionView ofTrial(UnitWork work, Section section, RefusedAnswer refused, List<Kept> kept, Locale locale) {
        SectionView view = view(work, section, refused, List.of(), Optional.empty(), locale);
        return new SectionView(
                view.course,
                view.courseTitle,
                view.unit,
                view.unitTitle,
                view.language,
                view.translated,
                view.outcomes,
                view.minutes,
                view.attempt,
                false,
                view.id,
                view.title,
                view.number,
                view.sections,
                view.previous,
                view.last,
                view.unanswered,
                view.pieces,
                view.sources,
                null,
                List.of(),
                UnitAddress.trial(work.course().id()),
                true,
                kept);
    }

    private static SectionView view(
            UnitWork work,
            Section section,
            RefusedAnswer refused,
            List<Missing> missing,
            Optional<String> newer,
            Locale locale) {
        LearningUnit unit = work.unit();
        int index = unit.sections().indexOf(section);
        QuestionViews questions = new QuestionViews(work, refused, locale);
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
                        .map(each -> entry(work, each, each.id().equals(section.id())))
                        .toList(),
                index == 0 ? null : unit.sections().get(index - 1).id(),
                index == unit.sections().size() - 1,
                missing(work).size(),
                section.parts().stream().map(part -> piece(part, questions)).toList(),
                section.cited().stream().map(SectionView::cited).toList(),
                newer.orElse(null),
                missing,
                UnitAddress.unit(work.course().id(), unit.id()),
                false,
                List.of());
    }

    private static Cited cited(CitedSource source) {
        return new Cited(
                source.number(),
                source.anchor(),
                source.title(),
                source.date(),
                source.url().orElse(null));
    }

    private static Entry entry(UnitWork work, Section section, boolean current) {
        int open = (int) section.questions().stream()
                .filter(question -> work.given(question).isEmpty())
                .count();
        return new Entry(section.id(), section.title(), work.read().contains(section.id()), current, open);
    }

    private static Piece piece(SectionPart part, QuestionViews questions) {
        if (part instanceof SectionPart.Asked asked) {
            return new Piece(null, questions.view(asked.question()));
        }
        return new Piece(((SectionPart.Prose) part).html(), null);
    }

    private static List<Missing> missing(UnitWork work) {
        return work.unit().sections().stream()
                .flatMap(section -> missing(work, section).stream())
                .toList();
    }

    private static List<Missing> missing(UnitWork work, Section section) {
        return section.questions().stream()
                .filter(question -> work.given(question).isEmpty())
                .map(question -> new Missing(
                        section.id(),
                        section.title(),
                        question.id().value(),
                        section.questions().indexOf(question) + 1,
                        work.drafts().containsKey(question.id())))
                .toList();
    }
}
