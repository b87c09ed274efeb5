package eu.vipatwork.content.format.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** {@code [^traineeship-2014]} in a text: cites a source of the front matter. */
final class Citation extends CustomNode {

    private final String source;

    private Citation(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    /** Finds the citations. */
    static final class Finder implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            if (link.destination() == null
                    && link.text().length() > 1
                    && link.text().startsWith("^")) {
                return LinkResult.replaceWith(new Citation(link.text().substring(1)), link.afterTextBracket());
            }
            return LinkResult.none();
        }
    }
}
