package eu.vipatwork.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestApplication;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.RecordStatements;
import eu.vipatwork.xapi.store.StoreResult;
import eu.vipatwork.xapi.store.StoreStatements;
import eu.vipatwork.xapi.store.XapiScope;

/** Stores single statements about one registration and reads the progress that follows. */
final class ProgressFixture {

    static final String COURSE = "urn:vipatwork:course:sme";
    static final String UNIT = "urn:vipatwork:unit:sme:benefits";

    static final String HOME = "http://localhost:8080";

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final Map<String, String> OTHER_VERBS = Map.of(
            "abandoned", "https://w3id.org/xapi/adl/verbs/abandoned",
            "satisfied", "https://w3id.org/xapi/adl/verbs/satisfied",
            "liked", "https://w3id.org/xapi/acrossx/verbs/liked");

    private static TestApplication shared;

    final TestApplication application;
    final UUID registration = UUID.randomUUID();
    final OrganisationId organisation = OrganisationId.next();
    final PersonId person = PersonId.next();
    private final MovableClock clock;

    private ProgressFixture(TestApplication application) {
        this.application = application;
        this.clock = (MovableClock) application.get(InstantSource.class);
    }

    /** All tests on a database share one application; each has its own registration. */
    static ProgressFixture in(TestDatabase database) {
        if (shared == null || shared.database() != database) {
            if (shared != null) {
                shared.close();
            }
            shared = TestApplication.of(database, MovableClock.atNine(), List.of("people", "content", "xapi"));
            shared.get(ImportPublications.class).importAll();
        }
        return new ProgressFixture(shared);
    }

    /**
     * A statement, a minute after the last one.
     *
     * @param text the verb and parts of the statement, such as {@code failed score=0.4} or {@code initialized
     * attempt=2};     its object is the course for {@code registered} and {@code satisfied}, and the unit for all
     * others
     */
    ObjectNode statement(String text) {
        clock.forward(Duration.ofMinutes(1));
        String[] words = text.strip().split(" ", -1);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", UUID.randomUUID().toString());
        json.put("timestamp", clock.instant().toString());
        json.putObject("actor").putObject("account").put("homePage", HOME).put("name", person.toString());
        json.putObject("verb").put("id", OTHER_VERBS.getOrDefault(words[0], ADL + words[0]));
        boolean ofCourse = words[0].equals("registered") || words[0].equals("satisfied");
        json.putObject("object").put("id", ofCourse ? COURSE : UNIT);
        json.putObject("context").put("registration", registration.toString()).put("revision", "1.0");
        for (String part : List.of(words).subList(1, words.length)) {
            add(json, part);
        }
        return json;
    }

    private static void add(ObjectNode json, String part) {
        String[] pair = part.split("=", 2);
        ObjectNode context = json.withObject("/context");
        switch (pair[0]) {
            case "score" -> json.withObject("/result/score").put("scaled", Double.parseDouble(pair[1]));
            case "success", "completion" -> json.withObject("/result").put(pair[0], Boolean.parseBoolean(pair[1]));
            case "duration" -> json.withObject("/result").put("duration", pair[1]);
            case "revision" -> context.put("revision", pair[1]);
            case "attempt" ->
                context.withObject("/extensions").put("urn:vipatwork:extension:attempt", Integer.parseInt(pair[1]));
            case "retake" ->
                context.withObject("/extensions")
                        .withArray("urn:vipatwork:extension:asks-again")
                        .add("urn:vipatwork:unit:sme:" + pair[1]);
            default -> throw new IllegalArgumentException(part);
        }
    }

    ProgressFixture store(String... texts) {
        for (String text : texts) {
            store(organisation, statement(text));
        }
        return this;
    }

    void store(OrganisationId tenant, ObjectNode statement) {
        assertThat(application.get(StoreStatements.class).store(tenant, List.of(statement)))
                .isInstanceOf(StoreResult.Stored.class);
    }

    /** As a client whose key may write statements of this organisation. */
    void storeByKey(ObjectNode statement) {
        ObjectNode authority = JsonNodeFactory.instance.objectNode();
        authority.putObject("account").put("homePage", HOME).put("name", "a-key");
        Credential key = new Credential("a-key", organisation, Set.of(XapiScope.STATEMENTS_WRITE), authority);
        assertThat(application.get(RecordStatements.class).restore(key, XapiVersion.V1, List.of(statement)))
                .isInstanceOf(StoreResult.Stored.class);
    }

    /** A statement that voids another. */
    ObjectNode voiding(ObjectNode voided) {
        ObjectNode voiding = statement("voided");
        voiding.withObject("/context").remove("revision");
        voiding.putObject("object")
                .put("objectType", "StatementRef")
                .put("id", voided.get("id").textValue());
        return voiding;
    }

    long ignored(IgnoredStatements.Reason reason) {
        return application.get(IgnoredStatements.class).count(reason);
    }

    Instant now() {
        return clock.instant();
    }

    Optional<CourseProgress> course() {
        return application.get(FindProgress.class).course(registration);
    }

    Optional<UnitProgress> unit() {
        return application.get(FindProgress.class).units(registration).stream().findFirst();
    }

    /**
     * The progress as one line: status of the course, then status, attempts, answers, time and best score of the unit.
     */
    String summary() {
        String course = course().map(found -> found.status().name()).orElse("none");
        return course
                + unit().map(unit -> " " + unit.status() + " attempts " + unit.attempts() + " answers "
                                + unit.answered() + " " + unit.time() + " best " + unit.bestScore())
                        .orElse("");
    }

    /** Deletes the projection and makes it again from the log. */
    void rebuild() {
        application.get(RebuildProgress.class).rebuild();
    }
}
