/**
 * Published content for everyone. This module has pages only, in {@code reading.page}; the rules are in {@code
 * content}.
 */
package eu.vipatwork.reading;
