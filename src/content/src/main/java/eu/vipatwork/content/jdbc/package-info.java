/**
 * The SQL tables of this module, the same for both databases. {@link eu.vipatwork.content.jdbc.JdbcReleases} implements
 * {@code release.Releases}, {@link eu.vipatwork.content.jdbc.JdbcDrafts} {@code authoring.Drafts}. The schema is {@code
 * db/content/V1__content.sql}.
 */
package eu.vipatwork.content.jdbc;
