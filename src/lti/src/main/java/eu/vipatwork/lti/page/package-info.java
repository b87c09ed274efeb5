/**
 * Pages for people who come from a learning platform, and for the administrators who connect one.
 *
 * <p>A launch arrives at {@link eu.vipatwork.lti.page.LaunchPages}. Where the browser sends no cookies within the
 * platform's frame, it continues in a new window ({@link eu.vipatwork.lti.page.WindowPages}). {@link
 * eu.vipatwork.lti.page.LinkPage} shows an instructor the class of a link, {@link
 * eu.vipatwork.lti.page.SelectionPages} is the content selection (deep linking). Platforms are connected by hand in
 * {@link eu.vipatwork.lti.page.PlatformPages}, or by dynamic registration in {@link
 * eu.vipatwork.lti.page.DynamicRegistrationPages}. The rules are in the other packages of {@code lti}.
 */
package eu.vipatwork.lti.page;
