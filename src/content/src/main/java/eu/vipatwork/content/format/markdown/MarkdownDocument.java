package eu.vipatwork.content.format.markdown;

import java.util.ArrayList;
import java.util.Comparator;
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

/** The Markdown of one document: parses, checks and renders its texts, and collects its links and anchors. */
public final class MarkdownDocument {

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

    public MarkdownDocument(
            DocumentText document, DocumentContext place, Map<String, CitedSource> sources, FileFaults faults) {
        this.document = document;
        this.place = place;
        this.sources = sources;
        this.faults = faults;
        this.htmlText = new MarkdownHtml(place, sources);
    }

    /** Parses a text; its nodes have the line numbers of the file. */
    public Node parse(TextAtLine text) {
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

    /** Checks the text of a section, in which headings below the second level are allowed, and collects its links. */
    public void checkText(Node root) {
        root.accept(MarkdownCheck.ofText(this, faults));
        texts.add(root);
    }

    /** Checks a title or a box of a section, in which no headings are allowed, and collects its links. */
    public void checkAside(Node root) {
        root.accept(MarkdownCheck.withoutHeadings(this, faults));
        asides.add(root);
    }

    /** The readability of all sections checked so far, without their questions. */
    public Readability readability() {
        Readability readability = new Readability();
        texts.forEach(readability::add);
        return readability;
    }

    /** The number of words in all sections checked so far, without their questions. */
    public int words() {
        return Stream.concat(texts.stream(), asides.stream())
                .mapToInt(PlainText::words)
                .sum();
    }

    /** Safe HTML. */
    public String html(Node root) {
        return htmlText.render(root);
    }

    /** Renders a text of several blocks, without headings. */
    public Markup block(TextAtLine text) {
        if (text.text().isBlank()) {
            return Markup.EMPTY;
        }
        Node root = parse(text);
        root.accept(MarkdownCheck.withoutHeadings(this, faults));
        return new Markup(htmlText.render(root), PlainText.of(root));
    }

    /** As {@link #block}, without the tag around a single paragraph. */
    public Markup inline(TextAtLine text) {
        if (text.text().isBlank()) {
            return Markup.EMPTY;
        }
        Node root = parse(new TextAtLine(text.text().strip(), text.line()));
        root.accept(MarkdownCheck.withoutHeadings(this, faults));
        return new Markup(htmlText.renderInline(root), PlainText.of(root));
    }

    DocumentContext place() {
        return place;
    }

    Map<String, CitedSource> sources() {
        return sources;
    }

    /** Adds an anchor to the document; false when it exists. */
    public boolean addAnchor(String id) {
        return anchors.add(id);
    }

    /** Adds an anchor to the document: this id, with a number if it exists. */
    public String newAnchor(String id) {
        String unique = id;
        for (int i = 2; !anchors.add(unique); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    public Set<String> anchors() {
        return anchors;
    }

    public void link(ContentLink link, int line) {
        links.add(new Outgoing(link, document, faults.file(), line));
    }

    public List<Outgoing> links() {
        return links;
    }

    void cite(CitedSource source) {
        cited.add(source);
    }

    /** The sources cited since the last call, by number. */
    public List<CitedSource> takeCited() {
        List<CitedSource> taken = cited.stream()
                .sorted(Comparator.comparingInt(CitedSource::number))
                .toList();
        cited.clear();
        return taken;
    }
}
