/**
 * The content and its life. An author writes a publication (a course, the handbook, the cases, the manual, the
 * glossary) as Markdown and YAML files. Each file is a document with a permanent id; each change of it, in each
 * language, is a revision that stays as it is for ever. A release is a named set of revisions. Learners, addresses and
 * statements name a release, so nothing they stand on moves.
 *
 * <p>{@link eu.vipatwork.content.release.Catalogue} serves what was released, parsed and ready to show. {@link
 * eu.vipatwork.content.question.Question} and its nine types mark answers, here on the server, and say what a learning record
 * needs to know of a question. This room knows nothing of people, attempts or pages.
 */
package eu.vipatwork.content;
