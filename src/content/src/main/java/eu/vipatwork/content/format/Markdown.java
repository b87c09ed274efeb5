package eu.vipatwork.content.format;

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

import eu.vipatwork.content.CheckedPublication.Outgoing;
import eu.vipatwork.content.DocumentText;
import eu.vipatwork.content.FaultKind;
import eu.vipatwork.content.Link;
import eu.vipatwork.content.Markup;
import eu.vipatwork.content.Source;

/** The Markdown of one document: parsed, inspected, rendered; its links and anchors are gathered on the way. */
final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .linkProcessor(new SourceReference.Finder())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(50)
            .build();

    private static final Pattern NOTE = Pattern.compile("^ {0,3}\\[\\^[^\\]]*]:");

    private final Faults faults;
    private final Place place;
    private final DocumentText document;
    private final Map<String, Source> sources;
    private final HtmlText htmlText;
    private final Set<String> anchors = new HashSet<>();
    private final Set<Source> cited = new LinkedHashSet<>();
    private final List<Outgoing> links = new ArrayList<>();
    private final List<Node> texts = new ArrayList<>();
    private final List<Node> asides = new ArrayList<>();

    Markdown(DocumentText document, Place place, Map<String, Source> sources, Faults faults) {
        this.document = document;
        this.place = place;
        this.sources = sources;
        this.faults = faults;
        this.htmlText = new HtmlText(place, sources);
    }

    /** The blocks of a text; lines are counted from the line of the file on which it begins. */
    Node parse(Written text) {
        int line = text.line();
        for (String one : text.text().split("\n", -1)) {
            if (NOTE.matcher(one).find()) {
                faults.add(line, FaultKind.NOTE_IN_A_TEXT);
            }
            line++;
        }
        Node root = PARSER.parse(text.text());
        root.accept(new FirstLine(text.line()));
        return root;
    }

    /** Finds what is wrong with a text of a section, or with a title or box of it, and gathers its links. */
    void inspect(Node root, boolean headings) {
        findFaults(root, headings);
        (headings ? texts : asides).add(root);
    }

    private void findFaults(Node root, boolean headings) {
        root.accept(new Inspection(this, faults, headings));
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
    Markup block(Written text) {
        if (text.text().isBlank()) {
            return Markup.EMPTY;
        }
        Node root = parse(text);
        findFaults(root, false);
        return new Markup(htmlText.render(root), PlainText.of(root));
    }

    /** As {@link #block}; a single paragraph stands without its tag. */
    Markup inline(Written text) {
        if (text.text().isBlank()) {
            return Markup.EMPTY;
        }
        Node root = parse(new Written(text.text().strip(), text.line()));
        findFaults(root, false);
        return new Markup(htmlText.renderInline(root), PlainText.of(root));
    }

    Place place() {
        return place;
    }

    Map<String, Source> sources() {
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

    void link(Link link, int line) {
        links.add(new Outgoing(link, document, faults.file(), line));
    }

    List<Outgoing> links() {
        return links;
    }

    void cite(Source source) {
        cited.add(source);
    }

    /** The sources cited since this was last asked, by number. */
    List<Source> takeCited() {
        List<Source> taken = cited.stream()
                .sorted(java.util.Comparator.comparingInt(Source::number))
                .toList();
        cited.clear();
        return taken;
    }
}
