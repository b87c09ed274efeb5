/** What platforms read of us: our key set. It is open to everybody. */
package eu.vipatwork.lti.http;
