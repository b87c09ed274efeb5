package eu.vipatwork.xapi.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.StatementText;
import eu.vipatwork.xapi.Statements;
import eu.vipatwork.xapi.statement.Canonical;
import eu.vipatwork.xapi.statement.Identifiers;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.Languages;

/** How statements are shown: exactly as kept, reduced to ids, or canonical in the reader's language (xAPI 1.0.3 Communication 2.1.3). */
@FunctionalInterface
interface Rendering {

    String one(StatementText statement);

    /** @throws Refused 400 when the format is unknown */
    static Rendering of(Call call, Statements statements) {
        return switch (call.text("format").orElse("exact")) {
            case "exact" -> StatementText::json;
            case "ids" ->
                statement -> Json.write(Identifiers.of(statement.read().json()));
            case "canonical" -> canonical(call, statements);
            default -> throw Refused.badRequest("The parameter format must be ids, exact or canonical.");
        };
    }

    private static Rendering canonical(Call call, Statements statements) {
        Languages languages = Languages.of(call.header("Accept-Language").orElse(""));
        OrganisationId tenant = call.credential().organisation();
        Map<String, Optional<ObjectNode>> known = new HashMap<>();
        Canonical canonical = new Canonical(
                languages,
                id -> known.computeIfAbsent(id, missing -> {
                    List<ObjectNode> definitions = statements.definitions(tenant, id);
                    return definitions.isEmpty() ? Optional.empty() : Optional.of(Canonical.merged(definitions));
                }));
        return statement -> Json.write(canonical.of(statement.read().json()));
    }
}
