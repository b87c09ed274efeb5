/**
 * The store alone on a real GlassFish, for tests and for the conformance suite: {@link
 * eu.vipatwork.xapi.server.XapiServer} packs the module into an archive and starts a process that deploys it.
 */
package eu.vipatwork.xapi.server;
