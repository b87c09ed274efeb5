/**
 * Consents (GDPR, Article 7): who agreed to which version of which text, and when they withdrew it. {@link
 * eu.vipatwork.people.consent.GiveConsent} and {@link eu.vipatwork.people.consent.WithdrawConsent} write, {@link
 * eu.vipatwork.people.consent.FindConsents} answers whether a consent is valid. The asking page chooses purpose and
 * version.
 */
package eu.vipatwork.people.consent;
