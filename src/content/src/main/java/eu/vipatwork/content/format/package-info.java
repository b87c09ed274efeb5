/**
 * The format of the files: YAML for what has fields, CommonMark for what is read, and the rules that make a unit a unit.
 * {@link eu.vipatwork.content.format.MarkdownFormat} is the way in. Whoever reads a file hands its {@code Faults} along,
 * and each class adds what it finds, with the line; nothing is thrown for an author's mistake.
 */
package eu.vipatwork.content.format;
