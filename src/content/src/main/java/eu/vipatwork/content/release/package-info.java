/**
 * Stored releases. {@link eu.vipatwork.content.release.Releases} is the store, {@link
 * eu.vipatwork.content.release.Catalogue} the cached view of it that pages use. {@link
 * eu.vipatwork.content.release.AddRelease}, {@link eu.vipatwork.content.release.RollBackRelease} and {@link
 * eu.vipatwork.content.release.WithdrawRelease} change the store, after a {@link
 * eu.vipatwork.content.release.ReleaseCheck}; {@link eu.vipatwork.content.release.FindChanges} and {@link
 * eu.vipatwork.content.release.CompareRevisions} compare.
 */
package eu.vipatwork.content.release;
