/**
 * Releases as books: PDF and EPUB with the same documents that the pages show, in reading order. {@link
 * eu.vipatwork.content.book.Books} is the entry point: {@code BookReader} collects the chapters, {@code PdfWriter} and
 * {@code EpubWriter} write the files. The XHTML comes from the templates beside these classes ({@code
 * xml.XmlTemplate}). Each book names its release and date. Tests validate the PDF with veraPDF (PDF/UA-1) and the EPUB
 * with epubcheck.
 *
 * <p>Known limits of the PDF: pictures are replaced by their alternative texts; a passage in another language is not
 * marked as such; a table that continues on the next page repeats its header visually only; abbreviations have no
 * expansion; bold and italic text differs by colour and underline, because only one font is embedded. The EPUB has none
 * of these limits and is the better choice for screen readers.
 */
package eu.vipatwork.content.book;
