/**
 * Pages of published content that need no sign-in: handbook, cases, manual, glossary, search, releases, books, and the
 * documentation of the JSON API.
 *
 * <p>{@link eu.vipatwork.reading.page.ReadingPages} shows the latest release of a publication, {@link
 * eu.vipatwork.reading.page.ReleasePages} any release at its permanent address, {@link
 * eu.vipatwork.reading.page.BookPages} whole publications as PDF and EPUB. Courses are shown by {@code learning}.
 */
package eu.vipatwork.reading.page;
