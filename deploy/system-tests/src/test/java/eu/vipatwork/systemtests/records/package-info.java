/** The learning records as people meet them: on pages, with and without JavaScript, and from the shell. */
package eu.vipatwork.systemtests.records;
