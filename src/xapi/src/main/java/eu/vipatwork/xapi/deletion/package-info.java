/**
 * Deletion of records, by age ({@link eu.vipatwork.xapi.deletion.PurgeStatements}) or for one person ({@link
 * eu.vipatwork.xapi.deletion.EraseAgent}), and the log of how many were deleted, when and why ({@link
 * eu.vipatwork.xapi.deletion.DeletionRepository}). Both use {@link eu.vipatwork.xapi.deletion.DeleteStatements}.
 */
package eu.vipatwork.xapi.deletion;
