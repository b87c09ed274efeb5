/** The tables of the store, in plain JDBC: one class per thing kept, and one per database where the two differ. */
package eu.vipatwork.xapi.store.jdbc;
