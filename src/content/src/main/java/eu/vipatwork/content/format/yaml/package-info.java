/**
 * YAML with line numbers. {@link eu.vipatwork.content.format.yaml.YamlReader} reads a text into {@link
 * eu.vipatwork.content.format.yaml.YamlFields}, whose methods add a fault for a field that is missing, unknown or of
 * another type. {@link eu.vipatwork.content.format.yaml.FrontMatter} is the YAML at the head of a Markdown file.
 */
package eu.vipatwork.content.format.yaml;
