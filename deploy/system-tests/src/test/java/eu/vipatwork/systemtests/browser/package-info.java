/**
 * The site in a real browser: headless Chromium plays what people do, with JavaScript on and off. Every page that a
 * test looks at is checked by axe-core and kept as a picture in {@code target/screenshots}.
 */
package eu.vipatwork.systemtests.browser;
