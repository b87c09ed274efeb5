package eu.vipatwork.xapi.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.CanonicalFormat;
import eu.vipatwork.xapi.statement.IdsFormat;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.PreferredLanguages;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;

/**
 * How statements are returned: exactly as stored, reduced to ids, or canonical in the reader's language (xAPI 1.0.3
 * Communication 2.1.3).
 */
@FunctionalInterface
interface StatementFormat {

    String format(StatementText statement);

    /**
     * The format that a request asks for.
     *
     * @throws XapiException 400 when it is unknown
     */
    static StatementFormat of(XapiRequest call, StatementRepository statements) {
        return switch (call.text("format").orElse("exact")) {
            case "exact" -> StatementText::json;
            case "ids" -> statement -> Json.write(IdsFormat.of(statement.read().json()));
            case "canonical" -> canonical(call, statements);
            default -> throw XapiException.badRequest("The parameter format must be ids, exact or canonical.");
        };
    }

    private static StatementFormat canonical(XapiRequest call, StatementRepository statements) {
        PreferredLanguages languages =
                PreferredLanguages.of(call.header("Accept-Language").orElse(""));
        OrganisationId tenant = call.credential().organisation();
        Map<String, Optional<ObjectNode>> known = new HashMap<>();
        CanonicalFormat canonical = new CanonicalFormat(
                languages,
                id -> known.computeIfAbsent(id, missing -> {
                    List<ObjectNode> definitions = statements.definitions(tenant, id);
                    return definitions.isEmpty() ? Optional.empty() : Optional.of(CanonicalFormat.merged(definitions));
                }));
        return statement -> Json.write(canonical.of(statement.read().json()));
    }
}
