/**
 * Templates as office files. From an author's Markdown, {@link eu.vipatwork.content.office.OfficeFile} makes a DOCX
 * with real headings and header rows, or an XLSX with a sheet for each table and working formulas. The files open in
 * LibreOffice and Microsoft Office and are accessible to screen readers.
 */
package eu.vipatwork.content.office;
