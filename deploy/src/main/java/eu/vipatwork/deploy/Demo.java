package eu.vipatwork.deploy;

import jakarta.json.JsonObject;

/** Asks the application for its demonstration and prints who can sign in. */
record Demo(Api api) {

    void print(Steps steps) {
        Api.Reply reply = api.post("/api/admin/demo", "{}");
        if (reply.status() != Api.OK) {
            steps.line("warning: no demonstration: " + reply.sentence());
            return;
        }
        steps.line("");
        steps.line("People of the demonstration (role, e-mail, password, name):");
        for (JsonObject account : reply.json().getJsonArray("accounts").getValuesAs(JsonObject.class)) {
            steps.line("  %-13s %-34s %-22s %s"
                    .formatted(
                            account.getString("role", ""),
                            account.getString("email", ""),
                            account.getString("password", ""),
                            account.getString("name", "")));
        }
        steps.line("");
    }
}
