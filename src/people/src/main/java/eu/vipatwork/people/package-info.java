/** The room. */
package eu.vipatwork.people;
