package eu.vipatwork.content.format.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/**
 * Finds what a template may not contain: it becomes a file on the reader's computer, where links into the content do
 * not work.
 */
public final class TemplateCheck extends AbstractVisitor {

    private final MarkdownDocument markdown;
    private final FileFaults faults;

    public TemplateCheck(MarkdownDocument markdown, FileFaults faults) {
        this.markdown = markdown;
        this.faults = faults;
    }

    @Override
    public void visit(HtmlBlock html) {
        faults.add(MarkdownCheck.line(html), FaultKind.HTML_IN_A_TEMPLATE);
    }

    @Override
    public void visit(HtmlInline html) {
        faults.add(MarkdownCheck.line(html), FaultKind.HTML_IN_A_TEMPLATE);
    }

    @Override
    public void visit(Image image) {
        faults.add(MarkdownCheck.line(image), FaultKind.PICTURE_IN_A_TEMPLATE);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        faults.add(MarkdownCheck.line(block), FaultKind.BLOCK_IN_A_TEMPLATE);
    }

    @Override
    public void visit(Link link) {
        if (LinkSyntax.internal(link.getDestination(), markdown.place()).isPresent()) {
            faults.add(MarkdownCheck.line(link), FaultKind.LINK_IN_A_TEMPLATE);
        } else {
            LinkSyntax.check(link.getDestination(), MarkdownCheck.line(link), faults);
        }
        visitChildren(link);
    }
}
