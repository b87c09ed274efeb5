package eu.vipatwork.site.test;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The HTML of a page and the status of the answer. */
public record RenderedPage(int status, Document html) {

    /** The text of the page's heading. */
    public String heading() {
        return html.select("main h1").text();
    }

    public String title() {
        return html.title();
    }

    /** The text of the main part. */
    public String text() {
        return html.select("main").text();
    }

    public Elements select(String selector) {
        return html.select(selector);
    }

    /** The labels of the main menu, which the page has twice: for wide and for narrow screens. */
    public List<String> menu() {
        return html.select(".vip-header__nav nav a").eachText();
    }

    /** The texts of the error summary. */
    public List<String> problems() {
        return html.select(".govuk-error-summary__list li").eachText();
    }

    /** The value of the field with this name; empty when there is no such field. */
    public String value(String field) {
        Element found = html.selectFirst("main [name=" + field + "]");
        return found == null ? "" : found.val();
    }
}
