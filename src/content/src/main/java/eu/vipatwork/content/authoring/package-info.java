/**
 * From a draft to a release. A trainer edits a draft ({@link eu.vipatwork.content.authoring.EditDraft}), previews and
 * submits it; another trainer approves or returns it; {@link eu.vipatwork.content.authoring.PublishRelease} makes a
 * release of all approved drafts. {@link eu.vipatwork.content.authoring.ImportPublications} adds the publications that
 * ship with the product; where local edits exist, it proposes drafts instead. {@link
 * eu.vipatwork.content.authoring.FindTranslations} finds translations that are stale or missing.
 */
package eu.vipatwork.content.authoring;
