/** The store of the content in SQL, the same for both databases. */
package eu.vipatwork.content.jdbc;
