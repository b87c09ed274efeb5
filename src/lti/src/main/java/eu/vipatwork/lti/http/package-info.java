/** Our public key set, which platforms read without authentication. */
package eu.vipatwork.lti.http;
