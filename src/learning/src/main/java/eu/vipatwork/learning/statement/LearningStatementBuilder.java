package eu.vipatwork.learning.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.content.id.ActivityIri;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.shared.Ids;

/** Builds one statement: the constructor sets what all statements about learning have, the methods add more. */
final class LearningStatementBuilder {

    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/";
    private static final String EXTENSIONS = CMI5 + "extensions/";
    private static final String ATTEMPT = "urn:vipatwork:extension:attempt";
    private static final String PREVIOUS_REVISION = "urn:vipatwork:extension:previous-revision";
    private static final String ASKS_AGAIN = "urn:vipatwork:extension:asks-again";

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ObjectNode context;
    private final LearningVerb verb;

    /**
     * @param name unique among the statements with this verb: the same name gives the same statement id, so a statement
     *     that is stored twice is stored once
     */
    LearningStatementBuilder(String name, String homePage, Enrolment enrolment, LearningVerb verb, Instant at) {
        this.verb = verb;
        json.put("id", Ids.named(verb.name() + "/" + name).toString());
        ObjectNode actor = json.putObject("actor").put("objectType", "Agent");
        actor.putObject("account")
                .put("homePage", homePage)
                .put("name", enrolment.person().toString());
        json.putObject("verb").put("id", verb.iri()).putObject("display").put("en", verb.display());
        json.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
        context = json.putObject("context");
        context.put("registration", enrolment.id().toString());
        context.put("revision", enrolment.release().version());
        context.put("platform", "VIP@Work");
        if (verb.cmi5()) {
            activity("category", "https://w3id.org/xapi/cmi5/context/categories/cmi5");
        }
        if (verb.moveOn()) {
            activity("category", "https://w3id.org/xapi/cmi5/context/categories/moveon");
        }
    }

    /** The activity that is the object. */
    LearningStatementBuilder object(ActivityIri iri, String type, String name, Locale language) {
        ObjectNode object =
                json.putObject("object").put("objectType", "Activity").put("id", iri.toString());
        ObjectNode definition = object.putObject("definition").put("type", type);
        definition.putObject("name").put(language.toLanguageTag(), name);
        context.put("language", language.toLanguageTag());
        return this;
    }

    ObjectNode definition() {
        return (ObjectNode) json.get("object").get("definition");
    }

    LearningStatementBuilder parent(ActivityIri iri) {
        activity("parent", iri.toString());
        return this;
    }

    LearningStatementBuilder grouping(ActivityIri iri) {
        activity("grouping", iri.toString());
        return this;
    }

    private void activity(String relation, String iri) {
        context.withObject("/contextActivities")
                .withArray(relation)
                .addObject()
                .put("objectType", "Activity")
                .put("id", iri);
    }

    /** The cmi5 session (9.6.3.1). */
    LearningStatementBuilder session(UUID session) {
        extensions().put(EXTENSIONS + "sessionid", session.toString());
        return this;
    }

    LearningStatementBuilder attempt(int number) {
        extensions().put(ATTEMPT, number);
        return this;
    }

    /** The release that the learner takes no longer, and the units that the new one requires a retake of. */
    LearningStatementBuilder movedFrom(ReleaseId release, List<ActivityIri> mustRetake) {
        extensions().put(PREVIOUS_REVISION, release.version());
        ArrayNode again = extensions().putArray(ASKS_AGAIN);
        mustRetake.forEach(unit -> again.add(unit.toString()));
        return this;
    }

    LearningStatementBuilder masteryScore(double score) {
        extensions().put(EXTENSIONS + "masteryscore", decimal(score));
        return this;
    }

    /** The context that cmi5 requires of {@code launched} (9.6.3). */
    LearningStatementBuilder launch(String address, String moveOn) {
        extensions()
                .put(EXTENSIONS + "launchmode", "Normal")
                .put(EXTENSIONS + "launchurl", address)
                .put(EXTENSIONS + "moveon", moveOn)
                .put(EXTENSIONS + "launchparameters", "");
        return this;
    }

    private ObjectNode extensions() {
        return context.withObject("/extensions");
    }

    LearningStatementBuilder response(String response) {
        result().put("response", response);
        return this;
    }

    LearningStatementBuilder success(Boolean success) {
        if (success != null) {
            result().put("success", success);
        }
        return this;
    }

    LearningStatementBuilder completion() {
        result().put("completion", true);
        return this;
    }

    LearningStatementBuilder score(Double scaled) {
        if (scaled != null) {
            result().putObject("score").put("scaled", decimal(scaled));
        }
        return this;
    }

    /** In hundredths of a second, the precision in which xAPI compares durations (1.0.3, Data, 4.6). */
    LearningStatementBuilder duration(Duration duration) {
        long hundredths = Math.max(0, duration.toMillis()) / 10;
        result().put("duration", Duration.ofMillis(hundredths * 10).toString());
        return this;
    }

    private ObjectNode result() {
        return json.withObject("/result");
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    ObjectNode json() {
        return json;
    }

    LearningVerb verb() {
        return verb;
    }
}
