package eu.vipatwork.site.component;

import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * HTML in a comparable form: attributes in alphabetical order, one line per element or text, white space collapsed, and
 * none at the beginning or end of an element.
 */
final class NormalizedHtml {

    private NormalizedHtml() {}

    static String form(String html) {
        StringBuilder out = new StringBuilder();
        for (Node node : Jsoup.parse(html, "", Parser.htmlParser()).body().childNodes()) {
            write(node, 0, out);
        }
        return out.toString();
    }

    private static void write(Node node, int depth, StringBuilder out) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                out.append("  ".repeat(depth)).append(words).append('\n');
            }
        } else if (node instanceof Element element) {
            out.append("  ".repeat(depth)).append('<').append(element.tagName());
            out.append(element.attributes().asList().stream()
                    .sorted(java.util.Comparator.comparing(Attribute::getKey))
                    .map(each -> " " + each.getKey() + "=\"" + value(each) + "\"")
                    .collect(Collectors.joining()));
            out.append(">\n");
            element.childNodes().forEach(child -> write(child, depth + 1, out));
        }
    }

    private static String value(Attribute attribute) {
        return attribute.getValue().replaceAll("\\s+", " ").strip();
    }
}
