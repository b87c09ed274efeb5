/**
 * Full-text search by Apache Lucene. {@link eu.vipatwork.content.search.Search} is the interface, {@link
 * eu.vipatwork.content.search.LuceneSearch} its implementation. The index is a copy of the database in a folder of its
 * own: a start continues from the last commit, and an index that cannot be read is built again. {@link
 * eu.vipatwork.content.search.SearchIndexJob} updates it in the background. A revision is indexed once, however many
 * releases contain it.
 */
package eu.vipatwork.content.search;
