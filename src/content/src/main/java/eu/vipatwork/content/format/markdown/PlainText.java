package eu.vipatwork.content.format.markdown;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of a node without markup. */
public final class PlainText {

    private PlainText() {}

    public static String of(Node root) {
        StringBuilder text = new StringBuilder();
        append(root, text);
        return text.toString().strip().replaceAll("[ \\n]+", " ");
    }

    static int words(Node root) {
        String text = of(root);
        int words = 0;
        for (String word : text.split(" ", -1)) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words++;
            }
        }
        return words;
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof Text literal) {
            text.append(literal.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof FencedCodeBlock block) {
            if (block.getInfo() == null || block.getInfo().isBlank()) {
                text.append(block.getLiteral());
            }
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child, text);
        }
        if (node instanceof Paragraph
                || node instanceof Heading
                || node instanceof ListItem
                || node instanceof TableCell) {
            text.append('\n');
        }
    }
}
