/** Forwarding of statements to other record stores: the targets, and the statements that they refused permanently. */
package eu.vipatwork.records.page.forward;
