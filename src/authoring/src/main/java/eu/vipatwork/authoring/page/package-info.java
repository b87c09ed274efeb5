/**
 * The studio, at {@code /studio}: the pages on which trainers write, review and publish.
 *
 * <p>Begin with {@link eu.vipatwork.authoring.page.DocumentPages}, the page of one document in one language, which
 * {@link eu.vipatwork.authoring.page.DocumentEditor} builds. {@link eu.vipatwork.authoring.page.StudioPages} lists all
 * publications, {@link eu.vipatwork.authoring.page.PublicationPages} the documents and releases of one, {@link
 * eu.vipatwork.authoring.page.PublishPages} makes the next release. {@link
 * eu.vipatwork.authoring.page.DifferencePages} and {@link eu.vipatwork.authoring.page.ComparisonPages} compare
 * revisions and releases, as text and as source. Images and texts are uploaded by {@link
 * eu.vipatwork.authoring.page.ImagePages} and {@link eu.vipatwork.authoring.page.TextUploadPages}.
 *
 * <p>All pages work without scripts. A refused form is shown again with everything that was entered.
 */
package eu.vipatwork.authoring.page;
