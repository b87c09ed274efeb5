package eu.vipatwork.people.letters;

/** A letter as it goes out: plain text. */
public record Letter(String recipient, String subject, String body) {}
