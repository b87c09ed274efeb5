package eu.vipatwork.content.format.yaml;

/**
 * A text in a YAML file.
 *
 * @param line of its first character, from 1; texts in blocks ({@code |}) then count on line by line
 */
record TextAtLine(String text, int line) {}
