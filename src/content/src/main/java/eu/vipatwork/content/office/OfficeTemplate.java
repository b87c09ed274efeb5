package eu.vipatwork.content.office;

import java.util.Locale;

import org.commonmark.node.Node;

/**
 * A template that was read and checked.
 *
 * @param name of the file, without its ending
 * @param body the parsed Markdown
 */
public record OfficeTemplate(
        String name, String title, Locale language, boolean workbook, boolean landscape, Node body) {}
