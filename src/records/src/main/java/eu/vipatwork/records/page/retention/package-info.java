/** Deletion of statements by age, and erasure of one person's records, each after a dry run. */
package eu.vipatwork.records.page.retention;
