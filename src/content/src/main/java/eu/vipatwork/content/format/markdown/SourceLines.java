package eu.vipatwork.content.format.markdown;

import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Shifts the line numbers of a parsed text to its position in the file. */
final class SourceLines extends AbstractVisitor {

    private final int line;

    SourceLines(int line) {
        this.line = line;
    }

    @Override
    protected void visitChildren(Node parent) {
        shift(parent);
        super.visitChildren(parent);
    }

    private void shift(Node node) {
        List<SourceSpan> moved = node.getSourceSpans().stream()
                .map(span -> SourceSpan.of(
                        span.getLineIndex() + line, span.getColumnIndex(), span.getInputIndex(), span.getLength()))
                .toList();
        node.setSourceSpans(moved);
    }
}
