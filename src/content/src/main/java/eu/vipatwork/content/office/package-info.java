/**
 * Templates as files of an office suite. An author writes Markdown; here it becomes a DOCX with real headings and header
 * rows, or an XLSX with a sheet for each table and formulas that work. The files open in LibreOffice and in Microsoft
 * Office, and a screen reader finds its way in them.
 */
package eu.vipatwork.content.office;
