/**
 * The file format of publications. {@link eu.vipatwork.content.format.MarkdownFormat} is the entry point: {@code
 * ManifestReader} reads the manifest, {@code DocumentReader} units and articles, {@code GlossaryReader} and {@code
 * TemplateReader} the rest; {@code UnitRules} and {@code LinkCheck} are the rules beyond a single text. Readers add
 * what is wrong to a {@code FileFaults}, with the line; they throw nothing for an author's mistake. {@link
 * eu.vipatwork.content.format.CheckPublications} runs the checks from the command line.
 */
package eu.vipatwork.content.format;
