package eu.vipatwork.xapi.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.Agents;
import eu.vipatwork.xapi.statement.DeclaredAttachments;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.AttachmentRepository;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.XapiScope;

/**
 * GET Statements (xAPI 1.0.3 Communication 2.1.3; 2.0 4.1.6.1): one statement, or a page and the address of the next.
 */
@ApplicationScoped
public class StatementResponses {

    private static final int DEFAULT_PAGE = 100;
    private static final String BEHIND = "behind";
    private static final Set<String> SINGLE = Set.of("statementId", "voidedStatementId", "attachments", "format");
    private static final Set<String> PARAMETERS = Set.of(
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            BEHIND);

    private final StatementRepository statements;
    private final AttachmentRepository attachments;
    private final XapiSettings settings;

    /** For the CDI proxy. */
    protected StatementResponses() {
        this(null, null, null);
    }

    @Inject
    public StatementResponses(StatementRepository statements, AttachmentRepository attachments, XapiSettings settings) {
        this.statements = statements;
        this.attachments = attachments;
        this.settings = settings;
    }

    Response get(ContainerRequestContext request) {
        // Taken before reading: every statement that it promises must be in the response.
        request.setProperty(ResponseHeaderFilter.THROUGH, statements.consistentThrough());
        XapiRequest call = XapiRequest.of(
                request, PARAMETERS, XapiScope.STATEMENTS_READ, XapiScope.STATEMENTS_READ_MINE, XapiScope.ALL_READ);
        StatementFormat format = StatementFormat.of(call, statements);
        Optional<UUID> id = call.uuid("statementId");
        Optional<UUID> voidedId = call.uuid("voidedStatementId");
        if (id.isEmpty() && voidedId.isEmpty()) {
            return page(call, format);
        }
        if (id.isPresent() && voidedId.isPresent()) {
            throw XapiException.badRequest("Only one of statementId and voidedStatementId is allowed.");
        }
        call.uri().getQueryParameters().keySet().stream()
                .filter(name -> !SINGLE.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw XapiException.badRequest(
                            "The parameter " + name + " cannot be combined with the id of a statement.");
                });
        OrganisationId tenant = call.credential().organisation();
        StatementText statement = id.flatMap(each -> statements.find(tenant, each))
                .or(() -> voidedId.flatMap(each -> statements.findVoided(tenant, each)))
                .filter(found -> mayRead(call, found))
                .orElseThrow(() -> new XapiException(404, "There is no such statement."));
        Response.ResponseBuilder response = response(call, format.format(statement), List.of(statement));
        return response.lastModified(Date.from(statement.stored())).build();
    }

    private Response page(XapiRequest call, StatementFormat format) {
        StatementQuery query = query(call);
        StatementPage page = statements.find(query);
        StringBuilder json = new StringBuilder(page.statements().size() * 1200 + 200);
        json.append("{\"statements\":[");
        for (int i = 0; i < page.statements().size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append(format.format(page.statements().get(i)));
        }
        json.append("],\"more\":");
        json.append(Json.write(Json.object().textNode(page.more() ? more(call, page) : "")));
        json.append("}");
        Instant newest = page.statements().stream()
                .map(StatementText::stored)
                .max(Instant::compareTo)
                .orElse(null);
        Response.ResponseBuilder response = response(call, json.toString(), page.statements());
        return newest == null
                ? response.build()
                : response.lastModified(Date.from(newest)).build();
    }

    private StatementQuery query(XapiRequest call) {
        StatementQuery.Builder query = StatementQuery.of(call.credential().organisation());
        boolean relatedAgents = call.flag("related_agents");
        boolean relatedActivities = call.flag("related_activities");
        call.agent("agent").ifPresent(agent -> query.agent(agent, relatedAgents));
        call.iri("verb").ifPresent(query::verb);
        call.iri("activity").ifPresent(activity -> query.activity(activity, relatedActivities));
        call.uuid("registration").ifPresent(query::registration);
        call.timestamp("since").ifPresent(query::since);
        call.timestamp("until").ifPresent(query::until);
        call.timestamp(BEHIND).ifPresent(query::behind);
        query.ascending(call.flag("ascending"));
        if (!readsAll(call)) {
            query.authority(call.credential().authority());
        }
        int limit = call.text("limit").map(StatementResponses::limit).orElse(DEFAULT_PAGE);
        return query.limit(limit == 0 ? settings.largestPage() : Math.min(limit, settings.largestPage()))
                .build();
    }

    private static int limit(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw XapiException.badRequest("The parameter limit must be a whole number, 0 or more.");
        }
        return Integer.parseInt(text);
    }

    private static String more(XapiRequest call, StatementPage page) {
        StringBuilder more = new StringBuilder(call.basePath());
        if (more.charAt(more.length() - 1) != '/') {
            more.append('/');
        }
        more.append("statements?");
        call.uri().getQueryParameters().forEach((name, values) -> {
            if (!name.equals(BEHIND)) {
                more.append(name).append('=').append(encoded(values.get(0))).append('&');
            }
        });
        StatementText last = page.statements().get(page.statements().size() - 1);
        return more.append(BEHIND)
                .append('=')
                .append(encoded(last.stored().toString()))
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean readsAll(XapiRequest call) {
        return call.credential().allows(XapiScope.STATEMENTS_READ, XapiScope.ALL_READ);
    }

    private static boolean mayRead(XapiRequest call, StatementText statement) {
        return readsAll(call)
                || Agents.identifier(statement.read().json().path("authority"))
                        .equals(Agents.identifier(call.credential().authority()));
    }

    private Response.ResponseBuilder response(XapiRequest call, String json, List<StatementText> found) {
        if (!call.flag("attachments")) {
            return Response.ok(json.getBytes(StandardCharsets.UTF_8), "application/json");
        }
        Set<String> hashes = new HashSet<>();
        for (StatementText statement : found) {
            DeclaredAttachments.of(statement.read().json())
                    .forEach(attachment ->
                            hashes.add(attachment.path("sha2").asText().toLowerCase(Locale.ROOT)));
        }
        return MultipartResponse.of(json, call.credential().organisation(), hashes, attachments);
    }
}
