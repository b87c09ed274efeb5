package eu.vipatwork.xapi.store;

import java.util.List;

/** Statements were stored: fired within the transaction that stores them, with those only that are new. Never empty. */
public record StatementsStored(List<StoredStatement> statements) {

    public StatementsStored {
        statements = List.copyOf(statements);
    }
}
