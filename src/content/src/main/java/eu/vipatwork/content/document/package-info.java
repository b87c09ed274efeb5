/**
 * What readers see: {@link eu.vipatwork.content.document.Publication} is the manifest of a release; its documents are
 * {@link eu.vipatwork.content.document.LearningUnit}, {@link eu.vipatwork.content.document.Article} or {@link
 * eu.vipatwork.content.document.Glossary}, made of sections with text and questions. {@link
 * eu.vipatwork.content.document.Course} is the cmi5 course structure of a publication.
 *
 * <p>{@link eu.vipatwork.content.document.DocumentText} is the source text of a document, {@link
 * eu.vipatwork.content.document.PublicationFiles} the files of a publication.
 */
package eu.vipatwork.content.document;
