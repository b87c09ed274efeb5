/**
 * Export and import of statements as files: JSON Lines for other stores and backups, CSV for spreadsheets ({@link
 * eu.vipatwork.xapi.transfer.ExportStatements}, {@link eu.vipatwork.xapi.transfer.ImportStatements}).
 */
package eu.vipatwork.xapi.transfer;
