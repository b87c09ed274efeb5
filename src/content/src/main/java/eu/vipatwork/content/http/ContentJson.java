package eu.vipatwork.content.http;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.content.Block;
import eu.vipatwork.content.Glossary;
import eu.vipatwork.content.LearningUnit;
import eu.vipatwork.content.Likert;
import eu.vipatwork.content.Matching;
import eu.vipatwork.content.MultipleChoice;
import eu.vipatwork.content.Option;
import eu.vipatwork.content.Part;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.Question;
import eu.vipatwork.content.Reading;
import eu.vipatwork.content.Search;
import eu.vipatwork.content.Section;
import eu.vipatwork.content.Sequencing;
import eu.vipatwork.content.SingleChoice;
import eu.vipatwork.content.Source;
import eu.vipatwork.content.StoredRelease;
import eu.vipatwork.content.Translated;

/** The content as JSON. A question is told without its key, its feedback and its right order. */
final class ContentJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SEED = "api";

    private ContentJson() {}

    static ObjectNode publication(Publication publication) {
        ObjectNode json = JSON.objectNode();
        json.put("id", publication.id());
        json.put("release", publication.release().value());
        json.put("version", publication.version());
        json.put("kind", publication.kind().word());
        json.put("date", publication.date().toString());
        json.put("licence", publication.licence());
        publication.languages().forEach(language -> array(json, "languages").add(language.toLanguageTag()));
        texts(json, "title", publication.title());
        texts(json, "summary", publication.summary());
        texts(json, "audience", publication.audience());
        texts(json, "notes", publication.notes());
        if (publication.eqf() != null) {
            json.put("eqf", publication.eqf());
        }
        for (Block block : publication.blocks()) {
            ObjectNode one = array(json, "blocks").addObject();
            one.put("id", block.id());
            texts(one, "title", block.title());
            block.units().forEach(unit -> {
                ObjectNode entry = array(one, "units").addObject();
                entry.put("id", unit.id().value());
                entry.put("moveOn", unit.moveOn().word());
                entry.put("masteryScore", unit.masteryScore());
                entry.put("attempts", unit.attempts());
            });
        }
        publication.documents().forEach(document -> array(json, "documents").add(document.value()));
        publication.templates().forEach(template -> array(json, "templates").add(template.value()));
        return json;
    }

    static ObjectNode releases(Publication latest, List<StoredRelease> releases) {
        ObjectNode json = publication(latest);
        for (StoredRelease release : releases) {
            ObjectNode one = array(json, "releases").addObject();
            one.put("release", release.id().value());
            one.put("created", release.created().toString());
            one.put("withdrawn", release.withdrawn().isPresent());
        }
        return json;
    }

    static ObjectNode unit(LearningUnit unit) {
        ObjectNode json = document(unit.id().value(), "unit", unit.language(), unit.title(), unit.summary());
        unit.outcomes().forEach(array(json, "outcomes")::add);
        json.put("minutes", unit.minutes());
        json.put("eqf", unit.eqf());
        body(json, unit.sections(), unit.sources());
        return json;
    }

    static ObjectNode reading(Reading reading) {
        ObjectNode json = document(
                reading.id().value(),
                reading.kind().documents(),
                reading.language(),
                reading.title(),
                reading.summary());
        reading.facts().forEach((fact, values) -> {
            ObjectNode facts = json.has("facts") ? (ObjectNode) json.get("facts") : json.putObject("facts");
            values.forEach(array(facts, fact)::add);
        });
        body(json, reading.sections(), reading.sources());
        return json;
    }

    static ObjectNode glossary(Glossary glossary) {
        ObjectNode json = JSON.objectNode();
        json.put("language", glossary.language().toLanguageTag());
        glossary.terms().forEach(term -> {
            ObjectNode one = array(json, "terms").addObject();
            one.put("id", term.id());
            one.put("term", term.term());
            one.put("definition", term.definition());
            term.source().ifPresent(source -> one.put("source", source));
        });
        return json;
    }

    static ObjectNode found(Search.Found found) {
        ObjectNode json = JSON.objectNode();
        json.put("total", found.total());
        ArrayNode hits = json.putArray("hits");
        for (Search.Hit hit : found.hits()) {
            ObjectNode one = hits.addObject();
            one.put("release", hit.release().value());
            one.put("kind", hit.kind().word());
            one.put("name", hit.name());
            one.put("language", hit.language().toLanguageTag());
            one.put("title", hit.title());
            hit.section().ifPresent(section -> one.put("section", section));
            one.put("heading", hit.heading());
            one.put("snippet", hit.snippet());
        }
        return json;
    }

    private static ObjectNode document(String id, String kind, Locale language, String title, String summary) {
        ObjectNode json = JSON.objectNode();
        json.put("id", id);
        json.put("kind", kind);
        json.put("language", language.toLanguageTag());
        json.put("title", title);
        json.put("summary", summary);
        return json;
    }

    private static void body(ObjectNode json, List<Section> sections, List<Source> sources) {
        for (Section section : sections) {
            ObjectNode one = array(json, "sections").addObject();
            one.put("id", section.id());
            one.put("title", section.title());
            for (Part part : section.parts()) {
                ObjectNode piece = array(one, "parts").addObject();
                if (part instanceof Part.Prose prose) {
                    piece.put("html", prose.html());
                } else if (part instanceof Part.Asked asked) {
                    piece.set("question", question(asked.question()));
                }
            }
        }
        for (Source source : sources) {
            ObjectNode one = array(json, "sources").addObject();
            one.put("number", source.number());
            one.put("id", source.id());
            one.put("title", source.title());
            one.put("date", source.date());
            source.url().ifPresent(url -> one.put("url", url));
        }
    }

    private static ObjectNode question(Question question) {
        ObjectNode json = JSON.objectNode();
        json.put("id", question.id().value());
        json.put("type", question.type());
        json.put("prompt", question.prompt().html());
        if (question instanceof SingleChoice one) {
            options(json, one.options());
        } else if (question instanceof MultipleChoice several) {
            options(json, several.options());
        } else if (question instanceof Likert likert) {
            options(json, likert.scale());
        } else if (question instanceof Matching matching) {
            matching.pairs()
                    .forEach(pair -> choice(json, "left", pair.id(), pair.left().html()));
            matching.targets(SEED)
                    .forEach(target ->
                            choice(json, "right", target.id(), target.text().html()));
        } else if (question instanceof Sequencing sequencing) {
            sequencing
                    .shown(SEED)
                    .forEach(
                            step -> choice(json, "steps", step.id(), step.text().html()));
        }
        return json;
    }

    private static void options(ObjectNode json, List<Option> options) {
        options.forEach(
                option -> choice(json, "options", option.id(), option.text().html()));
    }

    private static void choice(ObjectNode json, String list, String id, String text) {
        ObjectNode one = array(json, list).addObject();
        one.put("id", id);
        one.put("text", text);
    }

    private static void texts(ObjectNode json, String name, Translated text) {
        if (!text.texts().isEmpty()) {
            ObjectNode byLanguage = json.putObject(name);
            text.texts().forEach((language, words) -> byLanguage.put(language.toLanguageTag(), words));
        }
    }

    private static ArrayNode array(ObjectNode json, String name) {
        return json.has(name) ? (ArrayNode) json.get(name) : json.putArray(name);
    }
}
