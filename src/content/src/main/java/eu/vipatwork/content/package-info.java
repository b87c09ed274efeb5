/**
 * Versioned content. An author writes a publication (a course, the handbook, the cases, the manual, the glossary) as
 * Markdown and YAML files. Each file is a document with a permanent id; each change of it, in each language, is an
 * immutable revision. A release is a named set of revisions. Enrolments, addresses and statements refer to a release,
 * so the content they refer to never changes.
 *
 * <p>The packages, each using only those before it:
 *
 * <ul>
 *   <li>{@code id}: the ids by which other modules name content
 *   <li>{@code question}: the nine types of questions, answers and their marking
 *   <li>{@code document}: publications, units, articles, glossaries
 *   <li>{@code source}: source files, their checks and faults; the file format is an interface here
 *   <li>{@code release}: stored releases, the catalogue of released content, comparison
 *   <li>{@code authoring}: drafts, review, publishing, import, translations
 * </ul>
 *
 * <p>Beside them: {@code format} implements the file format and uses {@code office} for templates; {@code search},
 * {@code book} and {@code http} serve what is released; {@code jdbc} holds the tables. Begin with {@link
 * eu.vipatwork.content.release.Catalogue} to read content, with {@link eu.vipatwork.content.authoring.PublishRelease}
 * to change it.
 *
 * <p>This module knows nothing of accounts, attempts or pages.
 */
package eu.vipatwork.content;
