/** Import of statements from JSON Lines, and export as JSON Lines and CSV. */
package eu.vipatwork.records.page.transfer;
