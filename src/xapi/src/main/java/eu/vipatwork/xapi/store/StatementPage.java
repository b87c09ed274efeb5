package eu.vipatwork.xapi.store;

import java.util.List;

/**
 * Some statements, in the order asked for.
 *
 * @param more whether there are more behind the last one
 */
public record StatementPage(List<StatementText> statements, boolean more) {}
