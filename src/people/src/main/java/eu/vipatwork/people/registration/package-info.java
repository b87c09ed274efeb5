/**
 * How people come in: invited by a link, one by one or by a list; or by themselves, where an organisation allows it. In
 * each case a letter with a link goes to an address, and whoever opens the link makes an account, or joins with the one
 * they have. A link is good for one person, once, for two weeks; only its hash is kept.
 */
package eu.vipatwork.people.registration;
