/**
 * Search by Apache Lucene. The index lies in a folder of its own that is made new with each start, from the database:
 * there is nothing to repair after a crash. A revision is indexed once, whatever number of releases has it.
 */
package eu.vipatwork.content.lucene;
