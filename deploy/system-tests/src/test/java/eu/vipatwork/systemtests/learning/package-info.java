/**
 * Learning from end to end: an administrator adds people, a trainee takes a unit, the provider and the Learning Record
 * Store show it; with and without JavaScript, by keyboard alone, and with invalid input. Begin at {@link
 * eu.vipatwork.systemtests.learning.EndToEndIT}.
 */
package eu.vipatwork.systemtests.learning;
