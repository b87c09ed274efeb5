/**
 * Learning platforms and us in a real browser: the platform on 127.0.0.1, we on localhost, which are two sites, and
 * third-party cookies blocked.
 */
package eu.vipatwork.systemtests.lti;
