/**
 * {@code deploy/bench}: what the server's work costs on this machine. A suite measures CPU time of the server's process
 * and response times, beside a request that does nothing, all in one run, and says whether limits are met. Begin at
 * {@link eu.vipatwork.benchmarks.PageBenchmark}, the default suite; {@link eu.vipatwork.benchmarks.CpuMeter} measures
 * one kind of request, {@link eu.vipatwork.benchmarks.LoadTest} many callers at once.
 *
 * <p>Only a server on this machine is measured, for a limited time. Nothing of this module is shipped.
 */
package eu.vipatwork.benchmarks;
