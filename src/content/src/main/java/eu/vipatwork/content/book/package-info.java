/**
 * Publications as books: the same documents that the pages show, in reading order, as PDF and as EPUB. Both name the
 * release and its date, and both can be read by a screen reader.
 */
package eu.vipatwork.content.book;
