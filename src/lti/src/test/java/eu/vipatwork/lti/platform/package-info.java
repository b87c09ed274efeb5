/** A learning platform for tests: small, real over HTTP, and stricter than the real ones. */
package eu.vipatwork.lti.platform;
