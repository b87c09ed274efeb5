/**
 * Limits on guessing and on unrequested e-mail. {@link eu.vipatwork.people.throttle.AttemptThrottle} counts each attempt
 * before it is checked, per account, per known device and per network; {@link
 * eu.vipatwork.people.throttle.AttemptLimit} has the limits. The counters are rows of the database, so that all nodes
 * count together, each written in its own transaction ({@link
 * eu.vipatwork.people.throttle.AttemptCountRepository}).
 *
 * <p>{@link eu.vipatwork.people.throttle.EmailLimit} uses the same counters for e-mails that anyone may request.
 */
package eu.vipatwork.people.throttle;
