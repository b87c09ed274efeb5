/** The room. */
package eu.vipatwork.content;
