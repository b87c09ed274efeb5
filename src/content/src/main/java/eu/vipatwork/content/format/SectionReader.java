package eu.vipatwork.content.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;
import eu.vipatwork.content.format.markdown.CountryBox;
import eu.vipatwork.content.format.markdown.HeadingId;
import eu.vipatwork.content.format.markdown.MarkdownCheck;
import eu.vipatwork.content.format.markdown.MarkdownDocument;
import eu.vipatwork.content.format.markdown.PlainText;
import eu.vipatwork.content.format.yaml.TextAtLine;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Splits the body of a document into sections, and each section into text and questions. */
final class SectionReader {

    private final MarkdownDocument markdown;
    private final FileFaults faults;
    private final boolean questionsAllowed;
    private final QuestionReader questionReader;

    private final List<Section> sections = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private String id;
    private String title;
    private Document text = new Document();
    private List<SectionPart> parts = new ArrayList<>();

    /** @param kind of the document: only units may contain questions */
    SectionReader(MarkdownDocument markdown, FileFaults faults, DocumentKind kind) {
        this.markdown = markdown;
        this.faults = faults;
        this.questionsAllowed = kind == DocumentKind.UNIT;
        this.questionReader = new QuestionReader(markdown, faults);
    }

    /** The line of the heading of each section. */
    List<Integer> lines() {
        return lines;
    }

    List<Section> read(TextAtLine body) {
        Node root = markdown.parse(body);
        claimIds(root);
        Node node = root.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            take(node);
            node = next;
        }
        endSection();
        if (sections.isEmpty()) {
            faults.add(body.line(), FaultKind.SECTIONS_MISSING);
        }
        return sections;
    }

    /** Registers the ids of the sections before all other ids, so that they win over equal ids of headings. */
    private void claimIds(Node root) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                Optional<String> found = MarkdownCheck.takeId(heading);
                int line = MarkdownCheck.line(heading);
                if (found.isEmpty()) {
                    faults.add(line, FaultKind.HEADING_WITHOUT_ID, PlainText.of(heading));
                } else if (!found.get().matches("[a-z0-9][a-z0-9-]{0,63}")) {
                    faults.add(line, FaultKind.HEADING_ID_MALFORMED, found.get());
                } else if (!markdown.addAnchor(found.get())) {
                    faults.add(line, FaultKind.HEADING_ID_TWICE, found.get());
                }
            }
        }
    }

    private void take(Node node) {
        if (node instanceof Heading heading && heading.getLevel() == 2) {
            beginSection(heading);
        } else if (node instanceof Heading heading && heading.getLevel() == 1) {
            faults.add(MarkdownCheck.line(heading), FaultKind.TITLE_IN_A_TEXT);
        } else if (id == null) {
            faults.add(MarkdownCheck.line(node), FaultKind.TEXT_BEFORE_SECTIONS);
            id = "";
            title = "";
            text.appendChild(node);
        } else if (node instanceof FencedCodeBlock block && "question".equals(info(block))) {
            question(block);
        } else if (node instanceof FencedCodeBlock block && "country".equals(info(block))) {
            CountryBox.read(block, MarkdownCheck.line(block) + 1, markdown, faults)
                    .ifPresent(text::appendChild);
        } else {
            text.appendChild(node);
        }
    }

    private void beginSection(Heading heading) {
        endSection();
        id = heading.getFirstChild() instanceof HeadingId found ? found.id() : "";
        Document words = new Document();
        title = PlainText.of(heading);
        if (title.isBlank()) {
            faults.add(MarkdownCheck.line(heading), FaultKind.HEADING_EMPTY);
        }
        lines.add(MarkdownCheck.line(heading));
        while (heading.getFirstChild() != null) {
            words.appendChild(heading.getFirstChild());
        }
        markdown.checkAside(words);
    }

    private void question(FencedCodeBlock block) {
        int line = MarkdownCheck.line(block) + 1;
        if (!questionsAllowed) {
            faults.add(line - 1, FaultKind.QUESTION_NOT_HERE);
            return;
        }
        endText();
        questionReader.read(block, line).ifPresent(question -> parts.add(new SectionPart.Asked(question)));
    }

    private void endText() {
        if (text.getFirstChild() != null) {
            markdown.checkText(text);
            nameHeadings();
            parts.add(new SectionPart.Prose(markdown.html(text)));
        }
        text = new Document();
    }

    /** Gives an id to each heading without one. */
    private void nameHeadings() {
        for (Node node = text.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && !(heading.getFirstChild() instanceof HeadingId)) {
                String words = PlainText.of(heading)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
                heading.prependChild(new HeadingId(markdown.newAnchor(id + "-" + (words.isEmpty() ? "part" : words))));
            }
        }
    }

    private void endSection() {
        if (id == null) {
            return;
        }
        endText();
        if (parts.isEmpty() && !lines.isEmpty()) {
            faults.add(lines.get(lines.size() - 1), FaultKind.SECTION_EMPTY, title);
        }
        sections.add(new Section(id, title, parts, markdown.takeCited()));
        parts = new ArrayList<>();
        id = null;
    }

    private static String info(FencedCodeBlock block) {
        return block.getInfo() == null ? "" : block.getInfo().strip();
    }
}
