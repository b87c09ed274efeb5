/**
 * The browser of the tests: sessions in headless Chromium ({@link eu.vipatwork.systemtests.browser.BrowserSession}),
 * input by mouse or keyboard, and the checks of a page: axe-core, console errors, horizontal scrolling. Each checked
 * page is kept as a screenshot in {@code target/screenshots}.
 */
package eu.vipatwork.systemtests.browser;
