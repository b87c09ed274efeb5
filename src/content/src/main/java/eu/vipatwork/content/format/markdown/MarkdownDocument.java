package eu.vipatwork.content.format.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import eu.vipatwork.content.document.CitedSource;
import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.format.yaml.TextAtLine;
import eu.vipatwork.content.question.Markup;
import eu.vipatwork.content.source.CheckedPublication.Outgoing;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** The Markdown of one document: parsed, inspected, rendered; its links and anchors are gathered on the way. */
final class MarkdownDocument {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .linkProcessor(new Citation.Finder())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(50)
            .build();

    private static final Pattern NOTE = Pattern.compile("^ {0,3}\\[\\^[^\\]]*]:");

    private final FileFaults faults;
    private final DocumentContext place;
    private final DocumentText document;
    private final Map<String, CitedSource> sources;
    private final MarkdownHtml htmlText;
    private final Set<String> anchors = new HashSet<>();
    private final Set<CitedSource> cited = new LinkedHashSet<>();
    private final List<Outgoing> links = new ArrayList<>();
    private final List<Node> texts = new ArrayList<>();
    private final List<Node> asides = new ArrayList<>();

    MarkdownDocument(DocumentText document, DocumentContext place, Map<String, CitedSource> sources, FileFaults faults) {
        this.document = document;
        this.place = place;
        this.sources = sources;
        this.faults = faults;
        this.htmlText = new MarkdownHtml(place, sources);
    }

    /** The blocks of a text; lines are counted from the line of the file on which it begins. */
    Node parse(TextAtLine text) {
        int line = text.line();
        for (String one : text.text().split("\n", -1)) {
            if (NOTE.matcher(one).find()) {
                faults.add(line, FaultKind.NOTE_IN_A_TEXT);
            }
            line++;
        }
        Node root = PARSER.parse(text.text());
        root.accept(new SourceLines(text.line()));
        return root;
    }

    /** Finds what is wrong with a text of a section, or with a title or box of it, and gathers its links. */
    void inspect(Node root, boolean headings) {
        findFaults(root, headings);
        (headings ? texts : asides).add(root);
    }

    private void findFaults(Node root, boolean headings) {
        root.accept(new MarkdownCheck(this, faults, headings));
    }

    /** Of the sections that were inspected so far, without their questions. */
    Readability readability() {
        Readability readability = new Readability();
        texts.forEach(readability::add);
        return readability;
    }

    /** Words of all sections that were inspected so far, without their questions. */
    int words() {
        return Stream.concat(texts.stream(), asides.stream())
                .mapToInt(PlainText::words)
                .sum();
    }

    /** Safe HTML. */
    String html(Node root) {
        return htmlText.render(root);
    }

    /** A text of several blocks, without headings. */
    Markup block(TextAtLine text) {
        if (text.text().isBlank()) {
            return Markup.EMPTY;
        }
        Node root = parse(text);
        findFaults(root, false);
        return new Markup(htmlText.render(root), PlainText.of(root));
    }

    /** As {@link #block}; a single paragraph stands without its tag. */
    Markup inline(TextAtLine text) {
        if (text.text().isBlank()) {
            return Markup.EMPTY;
        }
        Node root = parse(new TextAtLine(text.text().strip(), text.line()));
        findFaults(root, false);
        return new Markup(htmlText.renderInline(root), PlainText.of(root));
    }

    DocumentContext place() {
        return place;
    }

    Map<String, CitedSource> sources() {
        return sources;
    }

    /** Makes the id an anchor of the document. False when it is one already. */
    boolean addAnchor(String id) {
        return anchors.add(id);
    }

    /** The id, or the id and a number that makes it new. */
    String newAnchor(String id) {
        String unique = id;
        for (int i = 2; !anchors.add(unique); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    Set<String> anchors() {
        return anchors;
    }

    void link(ContentLink link, int line) {
        links.add(new Outgoing(link, document, faults.file(), line));
    }

    List<Outgoing> links() {
        return links;
    }

    void cite(CitedSource source) {
        cited.add(source);
    }

    /** The sources cited since this was last asked, by number. */
    List<CitedSource> takeCited() {
        List<CitedSource> taken = cited.stream()
                .sorted(java.util.Comparator.comparingInt(CitedSource::number))
                .toList();
        cited.clear();
        return taken;
    }
}
