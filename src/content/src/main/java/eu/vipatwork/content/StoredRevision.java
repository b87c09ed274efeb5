package eu.vipatwork.content;

import java.util.Locale;

/** A revision without its text. */
public record StoredRevision(RevisionId id, DocumentKind kind, String name, Locale language, String sha256) {}
