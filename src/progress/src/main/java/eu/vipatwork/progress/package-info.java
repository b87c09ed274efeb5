/** The room. */
package eu.vipatwork.progress;
