package eu.vipatwork.content.format;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;
import eu.vipatwork.content.format.markdown.DocumentContext;
import eu.vipatwork.content.format.markdown.PlainText;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.question.FillIn;
import eu.vipatwork.content.question.Likert;
import eu.vipatwork.content.question.LongText;
import eu.vipatwork.content.question.Markup;
import eu.vipatwork.content.question.Matching;
import eu.vipatwork.content.question.MultipleChoice;
import eu.vipatwork.content.question.Numeric;
import eu.vipatwork.content.question.Option;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.Sequencing;
import eu.vipatwork.content.question.SingleChoice;
import eu.vipatwork.content.question.TrueFalse;
import eu.vipatwork.content.source.FileFaults;

/** The text of a document as readers see it, paragraph by paragraph, without markup. */
final class DocumentParagraphs {

    private final List<String> all = new ArrayList<>();

    DocumentParagraphs(DocumentText document) {
        FileFaults faults = new FileFaults(document.path());
        DocumentContext place = new DocumentContext(
                ReleaseId.of("paragraphs", "1"),
                document.kind(),
                document.name(),
                document.language(),
                (link, from, language) -> "#");
        switch (document.kind()) {
            case UNIT, CHAPTER, CASE, PAGE -> document(new DocumentReader(document, place, faults).unit());
            case GLOSSARY ->
                GlossaryReader.read(document, faults)
                        .terms()
                        .forEach(term -> add(term.term() + ": " + term.definition()));
            case TEMPLATE ->
                new TemplateReader(document, place, faults).sheet().ifPresent(sheet -> {
                    add(sheet.title());
                    blocks(sheet.body());
                });
            case MANIFEST -> document.text().lines().forEach(this::add);
            case IMAGE -> {}
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }

    private void document(LearningUnit unit) {
        add(unit.title());
        add(unit.summary());
        unit.outcomes().forEach(this::add);
        for (Section section : unit.sections()) {
            add(section.title());
            for (SectionPart part : section.parts()) {
                if (part instanceof SectionPart.Prose prose) {
                    prose.text().lines().forEach(this::add);
                } else if (part instanceof SectionPart.Asked asked) {
                    question(asked.question());
                }
            }
        }
        unit.sources().forEach(source -> add("[" + source.number() + "] " + source.title()));
    }

    private void question(Question question) {
        add(question.prompt());
        if (question instanceof SingleChoice one) {
            options(one.options());
        } else if (question instanceof MultipleChoice several) {
            options(several.options());
        } else if (question instanceof Likert likert) {
            options(likert.scale());
        } else if (question instanceof TrueFalse trueFalse) {
            add(trueFalse.ifTrue());
            add(trueFalse.ifFalse());
        } else if (question instanceof FillIn fillIn) {
            add(String.join(" / ", fillIn.accepted()));
            add(fillIn.right());
            add(fillIn.wrong());
        } else if (question instanceof Numeric numeric) {
            add(numeric.answer().toPlainString() + " \u00b1 "
                    + numeric.tolerance().toPlainString() + " " + numeric.unit());
            add(numeric.right());
            add(numeric.wrong());
        } else if (question instanceof Matching matching) {
            matching.pairs().forEach(pair -> {
                add(pair.left().plain() + " \u2192 " + pair.right().plain());
                add(pair.feedback());
            });
        } else if (question instanceof Sequencing sequencing) {
            sequencing.steps().forEach(step -> add(step.text()));
            add(sequencing.right());
            add(sequencing.wrong());
        } else if (question instanceof LongText longText) {
            add(longText.modelAnswer());
            longText.criteria().forEach(this::add);
        }
        add(question.explanation());
    }

    private void options(List<Option> options) {
        for (Option option : options) {
            add((option.correct() ? "\u2713 " : "\u2022 ") + option.text().plain());
            add(option.feedback());
        }
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableRow) {
                List<String> cells = new ArrayList<>();
                for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(PlainText.of(cell));
                }
                add(String.join(" | ", cells));
            } else if (node instanceof Paragraph || node instanceof Heading) {
                add(PlainText.of(node));
            } else {
                blocks(node);
            }
        }
    }

    private void add(Markup text) {
        add(text.plain());
    }

    private void add(String text) {
        if (!text.isBlank()) {
            all.add(text.strip());
        }
    }
}
