package eu.vipatwork.content.format.markdown;

import org.commonmark.node.CustomNode;

/** The permanent id of a heading, taken out of its text. */
final class HeadingId extends CustomNode {

    private final String id;

    HeadingId(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
