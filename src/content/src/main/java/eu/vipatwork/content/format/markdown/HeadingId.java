package eu.vipatwork.content.format.markdown;

import org.commonmark.node.CustomNode;

/** The permanent id of a heading: {@code {#id}} in the source. */
public final class HeadingId extends CustomNode {

    private final String id;

    public HeadingId(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
