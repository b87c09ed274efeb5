/**
 * What the work of this server costs, measured on the machine at hand: processor time of the server's process and the
 * time that a caller waits, for the pages that matter, beside a request that does nothing, all in one run. Speaks to
 * this machine's own server only, with few connections and for a bounded time.
 */
package eu.vipatwork.benchmarks;
