package eu.vipatwork.content.document;

import java.util.stream.Collectors;

import eu.vipatwork.content.question.Question;

/** A part of a section: text to read, or a question to answer. */
public sealed interface SectionPart {

    /**
     * Text to read.
     *
     * @param html safe HTML
     */
    record Prose(String html) implements SectionPart {

        /** The text without markup: one line for each block, table cells separated by bars. */
        public String text() {
            String text = html.replaceAll("</(?:td|th)>\\s*<(?:td|th)[^>]*>", " | ")
                    .replace('\n', ' ')
                    .replaceAll("</(?:p|li|h[1-6]|tr|div|section|blockquote|pre)>|<(?:ul|ol|p|li|tr)[^>]*>", "\n")
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A question at its place in the text. */
    record Asked(Question question) implements SectionPart {}
}
