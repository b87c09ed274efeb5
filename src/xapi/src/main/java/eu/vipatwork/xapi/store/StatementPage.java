package eu.vipatwork.xapi.store;

import java.util.List;

/**
 * A page of statements, in the order of the query.
 *
 * @param more whether more follow the last one
 */
public record StatementPage(List<StatementText> statements, boolean more) {}
