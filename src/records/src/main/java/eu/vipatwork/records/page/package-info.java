/**
 * The pages of the Learning Record Store, at {@code /records/ORGANISATION}, one package per topic:
 *
 * <ul>
 *   <li>{@code access}: who may open which organisation's records, and what all these pages share
 *   <li>{@code browse}: statements as sentences, one statement, the timeline of a registration
 *   <li>{@code key}: access keys
 *   <li>{@code forward}: forwarding to other record stores, and the statements that they refused
 *   <li>{@code transfer}: import and export
 *   <li>{@code retention}: deletion by age, erasure of one person
 * </ul>
 *
 * <p>This package lists them ({@link eu.vipatwork.records.page.RecordsFeature}) and redirects to a first page.
 */
package eu.vipatwork.records.page;
