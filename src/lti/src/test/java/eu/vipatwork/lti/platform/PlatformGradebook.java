package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;

/**
 * Line items and scores (AGS 2.0), as in Moodle: addresses have {@code ?type_id=1}; media types must be exact; a score that
 * is not newer by a second gets 409, so a timestamp in the future blocks earlier ones; a score that is not {@code
 * FullyGraded} deletes the grade; a user who is not a learner of the course gets 400.
 */
public final class PlatformGradebook {

    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String CONTAINER = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
    private static final int PAGE_SIZE = 2;

    private final LtiPlatform platform;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Set<String> expelled = ConcurrentHashMap.newKeySet();
    private final List<Score> taken = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    PlatformGradebook(LtiPlatform platform) {
        this.platform = platform;
    }

    /** A line item; its grades have its own maximum. */
    public record Item(
            String number, double maximum, String label, String resourceId, String linkId, Map<String, Score> scores) {}

    /** @param grade in the line item's own maximum; null when the score deleted it */
    public record Score(String item, String user, Double grade, String activityProgress, Instant timestamp) {}

    void serve() {
        platform.serve("/ags/lineitems", this::handle);
    }

    /** Adds a line item as a teacher would, with this maximum. */
    public synchronized String add(double maximum, String resourceId, String linkId) {
        String number = Integer.toString(items.size() + 1);
        items.put(number, new Item(number, maximum, "Item " + number, resourceId, linkId, new ConcurrentHashMap<>()));
        return number;
    }

    /** A launch's claim of the grade service of a link ({@code lti-ags/claim/endpoint}). */
    public Map<String, Object> claim(Optional<String> item, String... scopes) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("scope", List.of(scopes).stream().map(scope -> SCOPE + scope).toList());
        claim.put("lineitems", platform.issuer() + "/ags/lineitems?type_id=1");
        item.ifPresent(number -> claim.put("lineitem", address(number)));
        return claim;
    }

    public synchronized List<Item> items() {
        return List.copyOf(items.values());
    }

    /** The grade of a user as the gradebook shows it. */
    public synchronized Optional<Double> grade(String item, String user) {
        return Optional.ofNullable(items.get(item).scores().get(user)).map(Score::grade);
    }

    /** All accepted scores in the order of their arrival. */
    public List<Score> taken() {
        return List.copyOf(taken);
    }

    /** The reasons of scores that were refused with 400 or 409. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Removes a user from the learners of the course. */
    public void expel(String user) {
        expelled.add(user);
    }

    public void readmit(String user) {
        expelled.remove(user);
    }

    private String address(String number) {
        return platform.issuer() + "/ags/lineitems/" + number + "/lineitem?type_id=1";
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Map<String, String> query = PlatformQuery.of(uri.getRawQuery());
        PlatformRejection.unless(
                "1".equals(query.get("type_id")), "type_id is missing: the query of the address was lost");
        String path = uri.getPath().substring("/ags/lineitems".length());
        if (path.isEmpty() && exchange.getRequestMethod().equals("GET")) {
            list(exchange, query);
        } else if (path.isEmpty()) {
            make(exchange);
        } else {
            PlatformRejection.unless(path.matches("/\\d+/lineitem/scores"), "no such service: " + path);
            score(exchange, path.split("/", -1)[1]);
        }
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        if (platform.trouble().intercepts(PlatformFaults.Where.LINE_ITEMS, exchange)
                || !platform.tokens().allows(exchange, List.of(SCOPE + "lineitem", SCOPE + "lineitem.readonly"))) {
            return;
        }
        PlatformRejection.unless(
                CONTAINER.equals(exchange.getRequestHeaders().getFirst("Accept")), "Accept must be " + CONTAINER);
        List<Item> found = items().stream()
                .filter(item -> !query.containsKey("resource_link_id")
                        || query.get("resource_link_id").equals(item.linkId()))
                .toList();
        int from = Integer.parseInt(query.getOrDefault("from", "0"));
        List<Map<String, Object>> page = new ArrayList<>();
        found.stream().skip(from).limit(PAGE_SIZE).forEach(item -> page.add(json(item)));
        if (from + PAGE_SIZE < found.size()) {
            // As Moodle writes it: with HTML entities.
            exchange.getResponseHeaders()
                    .set(
                            "Link",
                            "<" + platform.issuer() + "/ags/lineitems?type_id=1&amp;resource_link_id="
                                    + query.getOrDefault("resource_link_id", "") + "&amp;from=" + (from + PAGE_SIZE)
                                    + ">; rel=next");
        }
        LtiPlatform.answer(exchange, 200, CONTAINER, JSONArrayUtils.toJSONString(page));
    }

    private void make(HttpExchange exchange) throws IOException {
        if (platform.trouble().intercepts(PlatformFaults.Where.LINE_ITEMS, exchange)
                || !platform.tokens().allows(exchange, List.of(SCOPE + "lineitem"))) {
            return;
        }
        PlatformRejection.unless(
                LINE_ITEM.equals(exchange.getRequestHeaders().getFirst("Content-Type")),
                "Content-Type must be " + LINE_ITEM);
        Map<String, Object> asked = body(exchange);
        PlatformRejection.unless(
                asked.get("scoreMaximum") instanceof Number maximum && maximum.doubleValue() > 0,
                "scoreMaximum must be positive");
        PlatformRejection.unless(asked.get("label") instanceof String label && !label.isBlank(), "label is missing");
        String number =
                add(((Number) asked.get("scoreMaximum")).doubleValue(), (String) asked.get("resourceId"), (String)
                        asked.get("resourceLinkId"));
        LtiPlatform.answer(
                exchange,
                201,
                LINE_ITEM,
                JSONObjectUtils.toJSONString(json(items().get(Integer.parseInt(number) - 1))));
    }

    private Map<String, Object> json(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", address(item.number()));
        json.put("label", item.label());
        json.put("scoreMaximum", item.maximum());
        json.put("resourceId", item.resourceId());
        json.put("resourceLinkId", item.linkId());
        return json;
    }

    private void score(HttpExchange exchange, String number) throws IOException {
        if (platform.trouble().intercepts(PlatformFaults.Where.SCORES, exchange)
                || !platform.tokens().allows(exchange, List.of(SCOPE + "score"))) {
            return;
        }
        PlatformRejection.unless(
                SCORE.equals(exchange.getRequestHeaders().getFirst("Content-Type")), "Content-Type must be " + SCORE);
        Map<String, Object> json = body(exchange);
        synchronized (this) {
            Item item = items.get(number);
            PlatformRejection.unless(item != null, "no such line item");
            Score score = read(item, json);
            String refusal = refusal(item, score);
            if (refusal.isEmpty()) {
                item.scores().put(score.user(), score);
                taken.add(score);
                LtiPlatform.answer(exchange, 200, "text/html", "");
            } else {
                refusals.add(refusal);
                LtiPlatform.answer(exchange, refusal.startsWith("409") ? 409 : 400, "text/html", refusal);
            }
        }
    }

    private Score read(Item item, Map<String, Object> json) {
        String user = String.valueOf(json.get("userId"));
        String grading = String.valueOf(json.get("gradingProgress"));
        PlatformRejection.unless(
                Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady")
                        .contains(grading),
                "gradingProgress is not a value of AGS");
        String activity = String.valueOf(json.get("activityProgress"));
        PlatformRejection.unless(
                Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed")
                        .contains(activity),
                "activityProgress is not a value of AGS");
        PlatformRejection.unless(json.get("timestamp") instanceof String, "timestamp is missing");
        Instant timestamp = OffsetDateTime.parse((String) json.get("timestamp")).toInstant();
        Double grade = null;
        if (grading.equals("FullyGraded")) {
            PlatformRejection.unless(
                    json.get("scoreGiven") instanceof Number && json.get("scoreMaximum") instanceof Number,
                    "scoreGiven and scoreMaximum are missing");
            double share =
                    ((Number) json.get("scoreGiven")).doubleValue() / ((Number) json.get("scoreMaximum")).doubleValue();
            grade = Math.min(item.maximum(), Math.max(0, share * item.maximum()));
        }
        return new Score(item.number(), user, grade, activity, timestamp);
    }

    private String refusal(Item item, Score score) {
        if (expelled.contains(score.user())) {
            return "400 the user is not a learner of this course";
        }
        Score before = item.scores().get(score.user());
        return before != null
                        && score.timestamp().getEpochSecond()
                                <= before.timestamp().getEpochSecond()
                ? "409 there is a score of the same second or later"
                : "";
    }

    private static Map<String, Object> body(HttpExchange exchange) throws IOException {
        try {
            return JSONObjectUtils.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new PlatformRejection("the body is not JSON");
        }
    }
}
