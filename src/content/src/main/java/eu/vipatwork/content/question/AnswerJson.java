package eu.vipatwork.content.question;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers as one line of JSON, for storage. Field names must not change: stored answers are read back. */
final class AnswerJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerJson() {}

    static String write(Answer answer) {
        ObjectNode json = JSON.createObjectNode();
        if (answer instanceof Answer.Chosen chosen) {
            chosen.ids().forEach(json.putArray("chosen")::add);
        } else if (answer instanceof Answer.Text text) {
            json.put("text", text.text());
        } else if (answer instanceof Answer.Number number) {
            json.put("number", number.value().toPlainString());
        } else if (answer instanceof Answer.Matched matched) {
            ObjectNode targets = json.putObject("matched");
            matched.targets().forEach(targets::put);
        } else if (answer instanceof Answer.Ordered ordered) {
            ordered.steps().forEach(json.putArray("ordered")::add);
        } else if (answer instanceof Answer.LongTextAnswer longText) {
            json.put("longText", longText.text());
            longText.criteria().forEach(json.putArray("criteria")::add);
        }
        return json.toString();
    }

    static Answer read(String text) {
        JsonNode json = parse(text);
        if (json.has("chosen")) {
            return new Answer.Chosen(Set.copyOf(texts(json.get("chosen"))));
        } else if (json.has("text")) {
            return new Answer.Text(json.get("text").textValue());
        } else if (json.has("number")) {
            return new Answer.Number(new BigDecimal(json.get("number").textValue()));
        } else if (json.has("matched")) {
            Map<String, String> targets = new LinkedHashMap<>();
            json.get("matched")
                    .fields()
                    .forEachRemaining(field ->
                            targets.put(field.getKey(), field.getValue().textValue()));
            return new Answer.Matched(targets);
        } else if (json.has("ordered")) {
            return new Answer.Ordered(texts(json.get("ordered")));
        } else if (json.has("longText")) {
            Set<Integer> criteria = new TreeSet<>();
            json.path("criteria").forEach(criterion -> criteria.add(criterion.intValue()));
            return new Answer.LongTextAnswer(json.get("longText").textValue(), criteria);
        }
        throw new IllegalArgumentException("not a stored answer: " + text);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a stored answer: " + text, e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.textValue()));
        return texts;
    }
}
