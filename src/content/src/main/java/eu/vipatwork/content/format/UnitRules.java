package eu.vipatwork.content.format;

import java.util.List;

import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.source.CheckedPublication.Outgoing;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** The rules for units: required sections and their order, enough questions, a realistic duration. */
final class UnitRules {

    private static final List<String> SECTIONS = List.of("scenario", "example", "template", "check", "action");
    private static final int QUESTIONS = 5;
    private static final double WORDS_A_MINUTE = 180;
    private static final double MINUTES_A_QUESTION = 1.5;
    private static final double MINUTES_TO_SETTLE = 5;

    private final LearningUnit unit;
    private final List<Integer> lines;
    private final int bodyLine;
    private final FileFaults faults;

    UnitRules(LearningUnit unit, List<Integer> lines, int bodyLine, FileFaults faults) {
        this.unit = unit;
        this.lines = lines;
        this.bodyLine = bodyLine;
        this.faults = faults;
    }

    /** @param words of the text, without questions */
    void check(int words, int minutesLine, List<Outgoing> links) {
        sections();
        int questions = unit.questions().size();
        if (questions < QUESTIONS && !faults.any()) {
            faults.add(bodyLine, FaultKind.QUESTIONS_TOO_FEW, QUESTIONS, questions);
        }
        boolean template = links.stream()
                .anyMatch(link -> link.link().kind() == ContentLink.Kind.TEMPLATE && link.line() >= bodyLine);
        if (!template && unit.section("template").isPresent()) {
            faults.add(line("template"), FaultKind.TEMPLATE_NOT_LINKED);
        }
        double estimate = words / WORDS_A_MINUTE + questions * MINUTES_A_QUESTION + MINUTES_TO_SETTLE;
        if (unit.minutes() > 0 && Math.abs(unit.minutes() - estimate) > estimate / 2) {
            faults.add(minutesLine, FaultKind.MINUTES_UNLIKELY, unit.minutes(), words, questions, Math.round(estimate));
        }
    }

    private void sections() {
        List<String> ids = unit.sections().stream().map(Section::id).toList();
        int last = -1;
        String before = "";
        for (String needed : SECTIONS) {
            int at = ids.indexOf(needed);
            if (at < 0) {
                faults.add(
                        lines.isEmpty() ? bodyLine : lines.get(lines.size() - 1),
                        FaultKind.UNIT_SECTION_MISSING,
                        needed);
                continue;
            }
            if (at < last) {
                faults.add(line(needed), FaultKind.UNIT_SECTION_OUT_OF_ORDER, needed, before);
            }
            last = Math.max(last, at);
            before = needed;
        }
        int scenario = ids.indexOf("scenario");
        int example = ids.indexOf("example");
        if (scenario >= 0 && example == scenario + 1) {
            faults.add(line("example"), FaultKind.UNIT_WITHOUT_EXPLANATION);
        }
    }

    private int line(String section) {
        for (int i = 0; i < unit.sections().size() && i < lines.size(); i++) {
            if (unit.sections().get(i).id().equals(section)) {
                return lines.get(i);
            }
        }
        return bodyLine;
    }
}
