/**
 * Publications as books: the same documents that the pages show, in reading order, as PDF and as EPUB. Both name the
 * release and its date, and both can be read by a screen reader: the tests have veraPDF judge the PDF (PDF/UA-1) and
 * epubcheck the EPUB.
 *
 * <p>What a machine cannot judge, and the PDF writer does not reach: pictures are left out of the PDF and stand there by
 * their alternative text; a text in another language within a paragraph is not marked as such; a table that goes on over
 * a page repeats its head for the eye only; abbreviations have no expansion. Text set apart (bold, italic) differs by
 * colour and underline, for only one font is embedded. The EPUB has none of these limits, and is the better choice for
 * a screen reader.
 */
package eu.vipatwork.content.book;
