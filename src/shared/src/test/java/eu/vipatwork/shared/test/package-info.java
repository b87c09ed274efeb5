/**
 * The test kit of all modules. {@link eu.vipatwork.shared.test.Databases} gives a test real databases (Derby in memory,
 * and the PostgreSQL that {@code deploy/test} starts), {@link eu.vipatwork.shared.test.TestApplication} the beans of
 * the modules on the class path, {@link eu.vipatwork.shared.test.MovableClock} the time. There are no mocks.
 */
package eu.vipatwork.shared.test;
