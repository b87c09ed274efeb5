package eu.vipatwork.xapi.store;

/** What to do with the definitions of activities in new statements. */
public enum DefinitionPolicy {
    STORE,
    /** The sender lacks the scope {@code define}. */
    IGNORE
}
