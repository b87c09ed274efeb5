package eu.vipatwork.people.email;

/** An e-mail in plain text. */
public record EmailMessage(String recipient, String subject, String body) {}
