/**
 * How trainers change content: use cases and rules of the studio, on top of {@code content.authoring}.
 *
 * <p>{@link eu.vipatwork.authoring.FindEditedDocuments} finds the latest release of a publication and its open drafts.
 * {@link eu.vipatwork.authoring.MoveDraft} takes a draft one {@link eu.vipatwork.authoring.DraftStep} further:
 * submitted, returned or approved by a reviewer, discarded. {@link eu.vipatwork.authoring.FourEyesRule} decides who
 * may review it. The pages are in {@code authoring.page}; this package knows nothing of HTTP.
 */
package eu.vipatwork.authoring;
