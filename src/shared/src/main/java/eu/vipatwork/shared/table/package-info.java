/**
 * Reads tables that people made in a spreadsheet, for every import: {@link eu.vipatwork.shared.table.TableFile} takes the
 * bytes of a CSV file in any of the encodings and separators that spreadsheets save, or of an .xlsx workbook; {@link
 * eu.vipatwork.shared.table.TableColumns} finds columns by their names.
 */
package eu.vipatwork.shared.table;
