package eu.vipatwork.content.format.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

import eu.vipatwork.content.document.CitedSource;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Finds what a text may not contain, and collects its links, anchors and citations. */
public final class MarkdownCheck extends AbstractVisitor {

    private static final Pattern HEADING_ID = Pattern.compile("\\s*\\{#([^}]*)}\\s*$");

    private final MarkdownDocument markdown;
    private final FileFaults faults;
    private final boolean headingsAllowed;
    private int level = 2;

    private MarkdownCheck(MarkdownDocument markdown, FileFaults faults, boolean headingsAllowed) {
        this.markdown = markdown;
        this.faults = faults;
        this.headingsAllowed = headingsAllowed;
    }

    static MarkdownCheck ofText(MarkdownDocument markdown, FileFaults faults) {
        return new MarkdownCheck(markdown, faults, true);
    }

    static MarkdownCheck withoutHeadings(MarkdownDocument markdown, FileFaults faults) {
        return new MarkdownCheck(markdown, faults, false);
    }

    /** The line of the file with this node. */
    public static int line(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            List<SourceSpan> spans = one.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.get(0).getLineIndex();
            }
        }
        return 1;
    }

    @Override
    public void visit(HtmlBlock html) {
        faults.add(line(html), FaultKind.HTML_IN_A_TEXT, start(html.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        faults.add(line(html), FaultKind.HTML_IN_A_TEXT, start(html.getLiteral()));
    }

    @Override
    public void visit(Heading heading) {
        if (!headingsAllowed) {
            faults.add(line(heading), FaultKind.HEADING_NOT_HERE);
        } else if (heading.getLevel() <= 2) {
            faults.add(line(heading), FaultKind.HEADING_TOO_HIGH, heading.getLevel());
        } else if (heading.getLevel() > level + 1) {
            faults.add(line(heading), FaultKind.HEADING_JUMPS, level, heading.getLevel());
        }
        if (headingsAllowed && heading.getLevel() > 2) {
            level = heading.getLevel();
        }
        takeId(heading).ifPresent(id -> {
            if (!id.matches("[a-z0-9][a-z0-9-]*")) {
                faults.add(line(heading), FaultKind.HEADING_ID_MALFORMED, id);
            } else if (!markdown.addAnchor(id)) {
                faults.add(line(heading), FaultKind.HEADING_ID_TWICE, id);
            }
        });
        visitChildren(heading);
    }

    /** Removes {@code {#id}} from the text of a heading and keeps it as a {@link HeadingId}. */
    public static Optional<String> takeId(Heading heading) {
        if (heading.getLastChild() instanceof Text last) {
            Matcher matcher = HEADING_ID.matcher(last.getLiteral());
            if (matcher.find()) {
                String id = matcher.group(1);
                last.setLiteral(matcher.replaceFirst(""));
                heading.prependChild(new HeadingId(id));
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    @Override
    public void visit(Link link) {
        String address = link.getDestination();
        Optional<eu.vipatwork.content.document.ContentLink> internal = LinkSyntax.internal(address, markdown.place());
        if (internal.isPresent()) {
            markdown.link(internal.get(), line(link));
        } else {
            LinkSyntax.check(address, line(link), faults);
        }
        if (PlainText.of(link).isBlank()) {
            faults.add(line(link), FaultKind.LINK_WITHOUT_TEXT, address);
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (PlainText.of(image).isBlank()) {
            faults.add(line(image), FaultKind.PICTURE_WITHOUT_TEXT, image.getDestination());
        }
        Optional<String> name = PictureFiles.name(image.getDestination());
        if (name.isPresent()) {
            markdown.link(
                    new eu.vipatwork.content.document.ContentLink(
                            eu.vipatwork.content.document.ContentLink.Kind.IMAGE,
                            markdown.place().release().publication(),
                            name.get(),
                            Optional.empty()),
                    line(image));
        } else {
            faults.add(line(image), FaultKind.PICTURE_ADDRESS, image.getDestination());
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String info = block.getInfo() == null ? "" : block.getInfo().strip();
        if (info.equals("question") || info.equals("country")) {
            faults.add(line(block), FaultKind.BLOCK_NOT_HERE, info);
        } else if (!info.isEmpty() && !info.equals("text")) {
            faults.add(line(block), FaultKind.BLOCK_UNKNOWN, info);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Citation reference) {
            CitedSource source = markdown.sources().get(reference.source());
            if (source == null) {
                faults.add(line(reference), FaultKind.SOURCE_UNKNOWN, reference.source());
            } else {
                markdown.cite(source);
            }
        } else if (node instanceof TableCell cell) {
            if (cell.isHeader() && PlainText.of(cell).isBlank()) {
                faults.add(line(cell), FaultKind.TABLE_HEADER_EMPTY);
            }
            visitChildren(cell);
        } else {
            visitChildren(node);
        }
    }

    private static String start(String text) {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.length() > 40 ? one.substring(0, 40) + "…" : one;
    }
}
