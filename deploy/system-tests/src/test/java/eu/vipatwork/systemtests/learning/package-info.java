/**
 * The main job of the house from one end to the other: an administrator adds people, a trainee takes a unit, the VET
 * provider sees it, the Learning Record Store has it; with and without scripts, by keyboard alone, with input that is
 * wrong, and with a server that is killed in the middle.
 */
package eu.vipatwork.systemtests.learning;
