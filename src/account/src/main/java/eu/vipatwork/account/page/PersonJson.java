package eu.vipatwork.account.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import eu.vipatwork.people.privacy.PersonData;

/** The data of a person as JSON, for their own copy. Unknown values are omitted. */
final class PersonJson {

    private PersonJson() {}

    static String of(PersonData data) {
        return Json.createObjectBuilder()
                .add("exported", data.exported().toString())
                .add("person", person(data))
                .add("memberships", memberships(data))
                .add("sessions", sessions(data))
                .add("consents", consents(data))
                .add("log", log(data))
                .build()
                .toString();
    }

    private static JsonObjectBuilder person(PersonData data) {
        JsonObjectBuilder person = Json.createObjectBuilder()
                .add("id", data.person().id().toString())
                .add("name", data.person().name());
        add(person, "email", data.person().email());
        add(
                person,
                "language",
                data.person().locale() == null ? null : data.person().locale().toLanguageTag());
        return person.add("since", data.person().created().toString())
                .add("locked", data.person().locked())
                .add("password", data.hasPassword())
                .add("secondFactor", data.hasSecondFactor());
    }

    private static JsonArrayBuilder memberships(PersonData data) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        data.memberships()
                .forEach(held -> all.add(Json.createObjectBuilder()
                        .add("organisation", held.organisationName())
                        .add("role", held.role().name())));
        return all;
    }

    private static JsonArrayBuilder sessions(PersonData data) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        data.sessions().forEach(session -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("opened", session.created().toString())
                    .add("lastUsed", session.lastSeen().toString());
            add(one, "address", session.remoteAddress());
            add(one, "browser", session.userAgent());
            all.add(one);
        });
        return all;
    }

    private static JsonArrayBuilder consents(PersonData data) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        data.consents().forEach(consent -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("purpose", consent.purpose())
                    .add("wording", consent.version())
                    .add("given", consent.given().toString());
            add(one, "withdrawn", consent.withdrawn());
            all.add(one);
        });
        return all;
    }

    private static JsonArrayBuilder log(PersonData data) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        data.log().forEach(entry -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("happened", entry.happened().toString())
                    .add("event", entry.event());
            add(one, "address", entry.remoteAddress().orElse(null));
            all.add(one);
        });
        return all;
    }

    private static void add(JsonObjectBuilder to, String name, Object value) {
        if (value != null) {
            to.add(name, value.toString());
        }
    }
}
