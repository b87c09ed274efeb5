package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.ServerProcess.XapiKey;
import eu.vipatwork.systemtests.server.SharedServer;

/** Keys to the record store: created, shown once, used, rotated, revoked. */
class AccessKeysIT {

    private static final String QUERY = "/xapi/statements?limit=1";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdministratorCreatesRotatesAndRevokesAKey(boolean scripts) {
        try (BrowserSession browser = (scripts
                        ? BrowserSession.onDesktop(SharedServer.address())
                        : BrowserSession.withoutJavaScript(SharedServer.address()))
                .signsIn(SharedServer.administrator())) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses("VIP@Work").opens("/keys");
            Locator form = records.page().locator("form[method=post][action$='/keys']");
            records.send(form);
            browser.checksPage("record-keys-refused" + (scripts ? "" : "-plain"));
            assertThat(records.text()).contains("Enter what the key is for", "Choose at least one");

            String name = "Moodle <b>& co</b> " + scripts;
            form.locator("[name=name]").fill(name);
            form.locator("[name=scope][value='statements/read']").check();
            records.send(form);
            browser.checksPage("record-keys-made" + (scripts ? "" : "-plain"));
            String key = records.page().locator("#key").innerText();
            String secret = records.page().locator("#secret").innerText();
            assertThat(records.text())
                    .contains(
                            "curl -u '" + key + ":" + secret + "'", SharedServer.address() + "/xapi/statements", name);

            records.page().reload();
            assertThat(records.page().content()).contains(key).doesNotContain(secret);
            assertThat(card(records, name).count())
                    .as("keys of this name after a reload")
                    .isEqualTo(1);
            XapiClient reader = new XapiClient(SharedServer.address(), new XapiKey(key, secret));
            assertThat(reader.gets(QUERY).statusCode()).isEqualTo(200);
            assertThat(reader.posts("{}").statusCode())
                    .as("a request outside its scope")
                    .isEqualTo(403);
            records.opens("/keys");
            assertThat(card(records, key).innerText()).contains("last used");

            records.page().onDialog(dialog -> dialog.accept());
            card(records, key).locator("summary").click();
            records.send(card(records, key).locator("form[action$='/rotation']"));
            String other = records.page().locator("#secret").innerText();
            assertThat(other).isNotEqualTo(secret);
            assertThat(new XapiClient(SharedServer.address(), new XapiKey(key, other))
                            .gets(QUERY)
                            .statusCode())
                    .isEqualTo(200);
            isRefused(reader);

            records.opens("/keys");
            card(records, key).locator("summary").click();
            records.send(card(records, key).locator("form[action$='/revocation']"));
            browser.checksPage("record-keys-unsure" + (scripts ? "" : "-plain"));
            assertThat(records.text()).contains("Tick the box if you are sure");
            assertThat(card(records, key).innerText()).doesNotContain("Revoked");
            card(records, key).locator("[name=sure]").check();
            records.send(card(records, key).locator("form[action$='/revocation']"));
            assertThat(card(records, key).innerText()).contains("Revoked");
            isRefused(new XapiClient(SharedServer.address(), new XapiKey(key, other)));
        }
    }

    @Test
    void theCommandLineDoesTheSame() {
        var server = SharedServer.get();
        String[] made = server.admin("key", "add", "--scope", "statements/read", "--name", "from the shell")
                .strip()
                .split(" ", -1);
        assertThat(server.admin("key", "list"))
                .contains(made[0] + "  statements/read", "never  valid  from the shell")
                .doesNotContain(made[1]);
        String[] rotated = server.admin("key", "rotate", made[0]).strip().split(" ", -1);
        assertThat(rotated[0]).isEqualTo(made[0]);
        assertThat(rotated[1]).isNotEqualTo(made[1]);
        assertThat(new XapiClient(SharedServer.address(), new XapiKey(rotated[0], rotated[1]))
                        .gets(QUERY)
                        .statusCode())
                .isEqualTo(200);
        server.admin("key", "revoke", made[0]);
        assertThat(server.admin("key", "list")).contains("revoked  from the shell");
        isRefused(new XapiClient(SharedServer.address(), new XapiKey(rotated[0], rotated[1])));
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.administrator())) {
            browser.opens("/administration/audit");
            assertThat(browser.page().locator("main").innerText())
                    .contains("Made a key to the record store", "Renewed the secret of a key", "Revoked a key")
                    .doesNotContain(rotated[1]);
        }
    }

    /** At once, as the key leaves the cache with the commit. */
    private static void isRefused(XapiClient client) {
        assertThat(client.gets(QUERY).statusCode()).isEqualTo(401);
    }

    private static Locator card(RecordsBrowser records, String key) {
        return records.page().locator(".vip-record-list > li").filter(new Locator.FilterOptions().setHasText(key));
    }
}
