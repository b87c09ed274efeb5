package eu.vipatwork.content.format.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

import eu.vipatwork.content.document.CitedSource;

/** Renders parsed text as safe HTML: HTML in the source is escaped, and only checked addresses become links. */
final class MarkdownHtml {

    private static final Map<String, String> TABLE =
            Map.of("nl", "Tabel", "fi", "Taulukko", "es", "Tabla", "de", "Tabelle", "sl", "Tabela");
    private static final Set<String> CELLS_WITH_SIDES = Set.of("right", "center");

    private final DocumentContext place;
    private final Map<String, CitedSource> sources;
    private final HtmlRenderer blocks;
    private final HtmlRenderer inline;

    MarkdownHtml(DocumentContext place, Map<String, CitedSource> sources) {
        this.place = place;
        this.sources = sources;
        this.blocks = renderer(false);
        this.inline = renderer(true);
    }

    String render(Node root) {
        return blocks.render(root).strip();
    }

    String renderInline(Node root) {
        return inline.render(root).strip();
    }

    private HtmlRenderer renderer(boolean withoutSingleParagraph) {
        return HtmlRenderer.builder()
                // Before the extensions: the first renderer for a type of node wins.
                .nodeRendererFactory(Own::new)
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(false)
                .omitSingleParagraphP(withoutSingleParagraph)
                .attributeProviderFactory(context -> this::attributes)
                .build();
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) {
            attributes.remove("rel");
            attributes.put("href", href(link.getDestination()));
        } else if (node instanceof Image image) {
            attributes.put(
                    "src",
                    PictureFiles.name(image.getDestination()).map(this::picture).orElse(""));
        } else if (node instanceof TableBlock && tag.equals("table")) {
            attributes.put("class", "govuk-table vip-table");
        } else if (node instanceof TableCell cell) {
            String side = attributes.remove("align");
            String numeric = side != null && CELLS_WITH_SIDES.contains(side) ? " vip-" + side : "";
            attributes.put("class", (cell.isHeader() ? "govuk-table__header" : "govuk-table__cell") + numeric);
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
        } else if (node instanceof BlockQuote) {
            attributes.put("class", "govuk-inset-text vip-inset-text");
        } else if (node instanceof Heading heading && heading.getFirstChild() instanceof HeadingId id) {
            attributes.put("id", id.id());
        }
    }

    private String href(String address) {
        Optional<eu.vipatwork.content.document.ContentLink> internal = LinkSyntax.internal(address, place);
        if (internal.isPresent()) {
            return place.address(internal.get());
        }
        return LinkSyntax.fault(address).isEmpty() ? address : "";
    }

    /** Attributes in a fixed order, so that equal text gives equal bytes. */
    private static Map<String, String> inOrder(String first, String one, String second, String other) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(first, one);
        attributes.put(second, other);
        return attributes;
    }

    private String picture(String name) {
        return place.address(new eu.vipatwork.content.document.ContentLink(
                eu.vipatwork.content.document.ContentLink.Kind.IMAGE,
                place.release().publication(),
                name,
                Optional.empty()));
    }

    /** Renders the node types of this package. */
    private final class Own implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        Own(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    Citation.class,
                    HeadingId.class,
                    CountryBox.class,
                    TaskListItemMarker.class,
                    TableBlock.class,
                    BlockQuote.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Citation reference) {
                reference(reference);
            } else if (node instanceof CountryBox box) {
                box(box);
            } else if (node instanceof TaskListItemMarker marker) {
                html.tag("span", inOrder("class", "vip-tick", "aria-hidden", "true"));
                html.text(marker.isChecked() ? "\u2611 " : "\u2610 ");
                html.tag("/span");
            } else if (node instanceof TableBlock table) {
                table(table);
            } else if (node instanceof BlockQuote quote) {
                html.line();
                html.tag("div", context.extendAttributes(quote, "div", Map.of()));
                children(quote);
                html.tag("/div");
                html.line();
            }
        }

        private void reference(Citation reference) {
            CitedSource source = sources.get(reference.source());
            if (source != null) {
                html.tag("sup", Map.of("class", "vip-source"));
                html.tag("a", inOrder("href", "#" + source.anchor(), "title", source.title()));
                html.text("[" + source.number() + "]");
                html.tag("/a");
                html.tag("/sup");
            }
        }

        private void box(CountryBox box) {
            html.line();
            html.tag("section", inOrder("class", "vip-country", "aria-labelledby", box.id()));
            html.tag("h3", inOrder("id", box.id(), "class", "vip-country__name"));
            html.text(box.heading());
            html.tag("/h3");
            html.line();
            children(box.body());
            html.tag("p", Map.of("class", "vip-country__checked"));
            html.text(box.checked());
            html.tag("/p");
            html.tag("/section");
            html.line();
        }

        /** In a box that scrolls sideways in narrow windows, by keyboard, too. */
        private void table(TableBlock table) {
            html.line();
            Map<String, String> box = inOrder("class", "vip-scroll", "tabindex", "0");
            box.put("role", "group");
            box.put("aria-label", TABLE.getOrDefault(place.language().getLanguage(), "Table"));
            html.tag("div", box);
            html.line();
            html.tag("table", context.extendAttributes(table, "table", Map.of()));
            children(table);
            html.tag("/table");
            html.line();
            html.tag("/div");
            html.line();
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
