/**
 * People and their accounts on the running server. In a browser: what a new person does, on each kind of screen, by
 * mouse and by keyboard alone. As plain HTTP: who may use which route, what every answer carries, and what a crowd of
 * guesses does to an account.
 */
package eu.vipatwork.systemtests.people;
