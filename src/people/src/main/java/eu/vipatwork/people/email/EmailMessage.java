package eu.vipatwork.people.email;

/** A letter as it goes out: plain text. */
public record EmailMessage(String recipient, String subject, String body) {}
