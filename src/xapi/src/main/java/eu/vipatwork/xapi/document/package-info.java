/**
 * Documents of the State, Activity Profile and Agent Profile resources (xAPI 1.0.3 Communication 2.2). A client states
 * which version of a document it expects; {@link eu.vipatwork.xapi.document.StoreDocument} locks the row, checks that
 * condition and changes it. Begin there.
 */
package eu.vipatwork.xapi.document;
