/**
 * Search by Apache Lucene. The index lies in a folder of its own and is a copy of what the database says: a start goes on
 * from what its last commit holds, and an index that cannot be read is made anew. A revision is indexed once, whatever
 * number of releases has it.
 */
package eu.vipatwork.content.search;
