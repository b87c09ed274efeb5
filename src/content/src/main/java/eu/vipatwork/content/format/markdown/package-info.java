/**
 * The Markdown of a document. {@link eu.vipatwork.content.format.markdown.MarkdownDocument} parses it (CommonMark),
 * {@code MarkdownCheck} finds faults and collects links, anchors and citations, {@code MarkdownHtml} renders safe HTML,
 * {@link eu.vipatwork.content.format.markdown.PlainText} gives the text without markup. Extensions of the format:
 * heading ids, citations, country boxes, links within the content.
 */
package eu.vipatwork.content.format.markdown;
