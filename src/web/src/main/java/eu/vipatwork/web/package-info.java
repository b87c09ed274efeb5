/**
 * The WAR: it assembles all modules, and no module depends on it. Each class whose name ends in {@code Application} is
 * one root of resources: pages, public API, LTI, Learning Record Store; {@code administration} has the command line's.
 * {@code web.xml} orders the servlet filters. The application starts in {@link eu.vipatwork.web.start}. The only pages
 * here are the home page and the health checks.
 *
 * <p>The tests in this module check rules for all modules: structure, messages, page addresses.
 */
package eu.vipatwork.web;
