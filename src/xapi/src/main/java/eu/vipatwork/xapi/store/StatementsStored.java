package eu.vipatwork.xapi.store;

import java.util.List;

/** Statements were stored: fired in the transaction that stores them, with the new ones only. Never empty. */
public record StatementsStored(List<StoredStatement> statements) {

    public StatementsStored {
        statements = List.copyOf(statements);
    }
}
