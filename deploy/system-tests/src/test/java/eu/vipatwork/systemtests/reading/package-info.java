/**
 * What everybody may read, in a real browser and by the content API: handbook, cases, glossary, search and downloads.
 * Begin at {@link eu.vipatwork.systemtests.reading.ReadingIT}.
 */
package eu.vipatwork.systemtests.reading;
