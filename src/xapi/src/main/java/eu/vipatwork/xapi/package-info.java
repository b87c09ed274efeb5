/** The room. */
package eu.vipatwork.xapi;
