package eu.vipatwork.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({FreePort.class, ArquillianExtension.class})
@RunAsClient
class DeployedApplicationIT {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final DeployedApplication application = new DeployedApplication();

    @Deployment(testable = false)
    static EnterpriseArchive archive() {
        DeployedApplication.writeToken();
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("vipatwork.ear")));
    }

    @Test
    void theHealthChecksSucceed() {
        assertThat(application.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(application.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void theHomePageAndItsAssetsLoad() {
        HttpResponse<String> page = application.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        Matcher assets = ASSET.matcher(page.body());
        int found = 0;
        while (assets.find()) {
            found++;
            assertThat(application.get(assets.group(1)).statusCode())
                    .as(assets.group(1))
                    .isEqualTo(200);
        }
        assertThat(found).isPositive();
    }

    @Test
    void anUnknownPageIsNotFoundWithAPage() {
        HttpResponse<String> page = application.get("/nowhere", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<main").doesNotContain("GlassFish");
    }

    @Test
    void theFirstPasswordFileIsReadableByItsOwnerOnly() throws Exception {
        Path file = Path.of(System.getProperty("vipatwork.data"), "admin-password");

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void administrationRequiresTheToken() {
        assertThat(application
                        .post("/api/admin/keys", "{\"name\":\"test\",\"scopes\":[\"all\"]}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(application
                        .post("/api/admin/demo", "{}", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aStatementIsReturnedAsSent() {
        String key = application.newKey();
        UUID id = UUID.randomUUID();
        String statement = """
                {"id":"%s","actor":{"account":{"homePage":"https://example.org","name":"one"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},
                 "object":{"id":"https://example.org/activity"}}""".formatted(id);

        HttpResponse<String> stored = application.post(
                "/xapi/statements", statement, "Authorization", key, "X-Experience-API-Version", "1.0.3");
        HttpResponse<String> read = application.get(
                "/xapi/statements?statementId=" + id, "Authorization", key, "X-Experience-API-Version", "1.0.3");

        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        assertThat(stored.body()).contains(id.toString());
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(DeployedApplication.object(read.body()).getJsonObject("verb").getString("id"))
                .isEqualTo("http://adlnet.gov/expapi/verbs/answered");
    }

    @Test
    void statementsRequireAKey() {
        assertThat(application
                        .get("/xapi/statements", "X-Experience-API-Version", "1.0.3")
                        .statusCode())
                .isEqualTo(401);
    }
}
