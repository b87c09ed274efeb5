package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eu.vipatwork.systemtests.people.RoleClient.Answer;
import eu.vipatwork.systemtests.server.SharedServer;

/** A provider can neither read nor change another organisation. */
class OrganisationIsolationIT {

    private static final RoleClient PROVIDER = RoleClient.withRole(
            "PROVIDER", SharedServer.get().newPerson("Nosy", NewPerson.email("nosy"), "provider", "Nosy organisation"));

    private static String organisation;
    private static String person;

    /** The ids are read by an administrator. */
    @BeforeAll
    static void createAnotherOrganisation() {
        String name = "Closed organisation " + System.nanoTime();
        SharedServer.get().newPerson("Hidden Trainee", NewPerson.email("hidden"), "trainee", name);
        RoleClient administrator = RoleClient.withRole("ADMINISTRATOR", SharedServer.administrator());
        Element link = administrator.opens("/organisations").page().select("main a[href^=/organisations/]").stream()
                .filter(found -> found.text().contains(name))
                .findFirst()
                .orElseThrow();
        organisation = last(link.attr("href"));
        person = last(administrator
                .opens("/members?organisation=" + organisation)
                .page()
                .select("main a[href^=/people/]")
                .attr("href"));
        assertThat(person).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organisations/{organisation}",
                "/members?organisation={organisation}",
                "/members/invitations?organisation={organisation}",
                "/people/{person}",
                "/people/{person}?organisation={organisation}",
                "/records/{organisation}",
                "/records/{organisation}/export/statements.csv"
            })
    void anotherOrganisationCannotBeRead(String path) {
        Answer answer = PROVIDER.opens(filled(path));
        assertThat(answer.status()).isIn(403, 404);
        assertThat(answer.response().body()).doesNotContain("Hidden Trainee", "Closed organisation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organisations/{organisation}/registration",
                "/members/invitations",
                "/members/list",
                "/members/withdrawal",
                "/people/{person}/roles"
            })
    void anotherOrganisationCannotBeChanged(String path) {
        Answer answer = PROVIDER.sends(
                filled(path),
                List.of(
                        "organisation",
                        organisation,
                        "email",
                        NewPerson.email("planted"),
                        "role",
                        "TRAINEE",
                        "csv",
                        "email\n"));
        assertThat(answer.status()).isIn(403, 404);
    }

    private static String filled(String path) {
        return path.replace("{organisation}", organisation).replace("{person}", person);
    }

    private static String last(String address) {
        return address.replaceAll("\\?.*", "").replaceAll(".*/", "");
    }
}
