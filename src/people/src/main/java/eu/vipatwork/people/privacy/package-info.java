/**
 * What the GDPR asks for: a person's export ({@link eu.vipatwork.people.privacy.ExportPerson}), erasure ({@link
 * eu.vipatwork.people.privacy.ErasePerson}), and the deletion of data that has expired ({@link
 * eu.vipatwork.people.privacy.DeleteExpired}). Erasing fires {@link eu.vipatwork.people.PersonErased} in its transaction;
 * each package and module that stores something about people deletes it there. Consent is in {@code consent}.
 */
package eu.vipatwork.people.privacy;
