package eu.vipatwork.launcher;

import java.util.List;

import jakarta.json.JsonObject;

/** Has the application create its demonstration data and prints the accounts. */
record DemoSetup(AdminApi api) {

    void print(StepPrinter steps) {
        AdminApi.Reply reply = api.post("/api/admin/demo", "{}");
        if (reply.status() != AdminApi.OK) {
            steps.line("warning: no demonstration data: " + reply.problem());
            return;
        }
        List<JsonObject> accounts = reply.json().getJsonArray("accounts").getValuesAs(JsonObject.class);
        if (accounts.isEmpty()) {
            steps.say("the demonstration data exists already; its passwords were shown when it was created");
            return;
        }
        steps.line("");
        steps.line("Accounts of the demonstration (role, e-mail, password, name):");
        for (JsonObject account : accounts) {
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
