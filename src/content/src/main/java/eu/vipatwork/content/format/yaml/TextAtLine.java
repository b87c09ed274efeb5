package eu.vipatwork.content.format.yaml;

/**
 * A text and its position in a file.
 *
 * @param line of its first character, from 1; following lines count on from it
 */
public record TextAtLine(String text, int line) {}
