/** The room. */
package eu.vipatwork.learning;
