/**
 * Reading statements: the list with its filters, one statement, the timeline of a registration.
 *
 * <p>{@link eu.vipatwork.records.page.browse.StatementViews} turns statements into sentences in the reader's language,
 * with {@link eu.vipatwork.records.page.browse.DisplayNames} for agents and activities and {@link
 * eu.vipatwork.records.page.browse.ResultText} for results. A part of a sentence links to more statements about it.
 */
package eu.vipatwork.records.page.browse;
