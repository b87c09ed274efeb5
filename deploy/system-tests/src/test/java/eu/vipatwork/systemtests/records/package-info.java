/**
 * Learning records on the running server: pages with and without JavaScript, the command line, and xAPI by {@link
 * eu.vipatwork.systemtests.records.XapiClient}. Begin at {@link eu.vipatwork.systemtests.records.StatementBrowsingIT}.
 */
package eu.vipatwork.systemtests.records;
