/**
 * The test kit of all rooms: real databases (Derby in memory, and the PostgreSQL that {@code deploy/test} starts), a
 * clock that a test moves by hand, no mocks.
 */
package eu.vipatwork.shared.test;
