package eu.vipatwork.authoring.page;

import java.util.List;
import java.util.Locale;

import eu.vipatwork.content.authoring.PreviewDraft.Preview;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.QuestionText;
import eu.vipatwork.content.document.SectionText;

/**
 * A text as readers would see it, with its faults.
 *
 * @param sections of a unit, a chapter, a case or a page; questions show their key
 * @param lines of any other document
 */
public record PreviewView(
        String title,
        String summary,
        List<String> outcomes,
        List<SectionText> sections,
        List<String> lines,
        List<FaultLine> faults,
        boolean outdated) {

    /** @param language of the messages about faults */
    static PreviewView of(Preview preview, Locale language) {
        List<FaultLine> faults = FaultLine.of(preview.faults(), language);
        if (preview.unit().isPresent()) {
            var unit = preview.unit().get();
            return new PreviewView(
                    unit.title(),
                    unit.summary(),
                    unit.outcomes(),
                    unit.sections().stream()
                            .map(section -> SectionText.of(section, QuestionText::withKey))
                            .toList(),
                    List.of(),
                    faults,
                    preview.outdated());
        }
        if (preview.reading().isPresent()) {
            var reading = preview.reading().get();
            return new PreviewView(
                    reading.title(),
                    reading.summary(),
                    List.of(),
                    reading.sections().stream()
                            .map(section -> SectionText.of(section, QuestionText::withKey))
                            .toList(),
                    List.of(),
                    faults,
                    preview.outdated());
        }
        List<String> lines = preview.draft().document().kind() == DocumentKind.MANIFEST
                ? List.of()
                : preview.rendered().rows().stream()
                        .filter(row -> row.after() != null)
                        .map(row -> row.after().text())
                        .toList();
        return new PreviewView(
                preview.draft().document().name(), "", List.of(), List.of(), lines, faults, preview.outdated());
    }
}
