package eu.vipatwork.content.book;

import java.util.ArrayList;
import java.util.List;

import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;

/** A section as a book shows it, its questions numbered through the chapter. Public for the templates. */
public record PrintedSection(String id, String title, List<Part> parts) {

    /** Text or a question: one of the two is null. */
    public record Part(String html, PrintedQuestion question) {}

    public PrintedSection {
        parts = List.copyOf(parts);
    }

    static List<PrintedSection> all(List<Section> sections, BookLabels labels) {
        List<PrintedSection> printed = new ArrayList<>();
        int number = 1;
        for (Section section : sections) {
            List<Part> parts = new ArrayList<>();
            for (SectionPart part : section.parts()) {
                if (part instanceof SectionPart.Prose prose) {
                    parts.add(new Part(prose.html(), null));
                } else if (part instanceof SectionPart.Asked asked) {
                    parts.add(new Part(null, PrintedQuestion.of(asked.question(), number++, labels)));
                }
            }
            printed.add(new PrintedSection(section.id(), section.title(), parts));
        }
        return printed;
    }
}
