package eu.vipatwork.records.page.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.xapi.statement.Json;

class DisplayNamesTest {

    private static final PersonId ANNA = PersonId.of("0190a000-0000-7000-8000-00000000000a");
    private static final DisplayNames NAMES =
            new DisplayNames(Map.of(ANNA, "Anna"), URI.create("https://vip.example.org"), Messages.in(Locale.ENGLISH));

    @Test
    void aPersonOfThisServerHasTheirName() {
        StatementView.Part part =
                NAMES.actor(json("{'account':{'homePage':'https://vip.example.org','name':'" + ANNA + "'}}"));
        assertThat(part.text()).isEqualTo("Anna");
        assertThat(part.filter()).isEqualTo("agent");
        assertThat(part.value()).isEqualTo("account https://vip.example.org " + ANNA);
    }

    @Test
    void anAccountOfAnotherServerIsNotTakenForAPersonOfThisOne() {
        assertThat(NAMES.actor(json("{'account':{'homePage':'https://other.example.org','name':'" + ANNA + "'}}"))
                        .text())
                .isEqualTo(ANNA.toString());
    }

    @Test
    void anAgentWithoutNameIsShownByItsIdentifier() {
        assertThat(NAMES.actor(json("{'mbox':'mailto:ben@example.org'}")).text())
                .isEqualTo("ben@example.org");
        assertThat(NAMES.actor(json("{'name':'Ben','mbox':'mailto:ben@example.org'}"))
                        .text())
                .isEqualTo("Ben");
    }

    @Test
    void anAnonymousGroupHasNoFilter() {
        StatementView.Part group =
                NAMES.actor(json("{'objectType':'Group','member':[{'mbox':'mailto:a@example.org'}]}"));
        assertThat(group.filter()).isEmpty();
        assertThat(group.text()).isNotBlank();
    }

    @Test
    void anActivityIsShownByItsNameOrTheEndOfItsIri() {
        assertThat(NAMES.object(json("{'id':'https://example.org/x','definition':{'name':{'en':'First week'}}}"))
                        .text())
                .isEqualTo("First week");
        assertThat(NAMES.object(json("{'id':'https://example.org/first-week'}")).text())
                .isEqualTo("first-week");
    }

    @Test
    void aReferenceLinksToTheStatement() {
        StatementView.Part part =
                NAMES.object(json("{'objectType':'StatementRef','id':'0190a000-0000-7000-8000-0000000000ff'}"));
        assertThat(part.filter()).isEqualTo("statement");
        assertThat(part.text()).contains("0190a000").doesNotContain("0190a000-");
    }

    private static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'));
    }
}
