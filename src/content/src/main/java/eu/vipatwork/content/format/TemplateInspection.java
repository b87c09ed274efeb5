package eu.vipatwork.content.format;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

import eu.vipatwork.content.FaultKind;

/** What a template may not hold: it becomes a file on a reader's disk, where links into this server's content are dead. */
final class TemplateInspection extends AbstractVisitor {

    private final Markdown markdown;
    private final Faults faults;

    TemplateInspection(Markdown markdown, Faults faults) {
        this.markdown = markdown;
        this.faults = faults;
    }

    @Override
    public void visit(HtmlBlock html) {
        faults.add(Inspection.line(html), FaultKind.HTML_IN_A_TEMPLATE);
    }

    @Override
    public void visit(HtmlInline html) {
        faults.add(Inspection.line(html), FaultKind.HTML_IN_A_TEMPLATE);
    }

    @Override
    public void visit(Image image) {
        faults.add(Inspection.line(image), FaultKind.PICTURE_IN_A_TEMPLATE);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        faults.add(Inspection.line(block), FaultKind.BLOCK_IN_A_TEMPLATE);
    }

    @Override
    public void visit(Link link) {
        if (Links.internal(link.getDestination(), markdown.place()).isPresent()) {
            faults.add(Inspection.line(link), FaultKind.LINK_IN_A_TEMPLATE);
        } else {
            Links.check(link.getDestination(), Inspection.line(link), faults);
        }
        visitChildren(link);
    }
}
