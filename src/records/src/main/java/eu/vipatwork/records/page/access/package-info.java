/**
 * What all pages of records share. {@link eu.vipatwork.records.page.access.RecordsAccess} opens an organisation's
 * records to administrators and to its own providers, and builds the page with the sub-navigation.
 */
package eu.vipatwork.records.page.access;
