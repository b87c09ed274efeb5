package eu.vipatwork.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A jar among the modules is all that a new capability needs: its page, menu entry, messages and table are found. */
@ExtendWith({FreePort.class, ArquillianExtension.class})
@RunAsClient
class FeatureIT {

    private static final String WAR = "web.war";
    private static final String RESOURCES = "src/test/resources/notes";

    private final DeployedApplication site = new DeployedApplication();

    @Deployment(testable = false)
    static EnterpriseArchive applicationWithNotes() {
        DeployedApplication.writeToken();
        EnterpriseArchive application =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("vipatwork.ear")));
        WebArchive web = application.getAsType(WebArchive.class, WAR).addAsLibrary(notes());
        application.delete(WAR);
        return application.addAsModule(web);
    }

    private static JavaArchive notes() {
        JavaArchive module = ShrinkWrap.create(JavaArchive.class, "notes.jar").addPackage("eu.vipatwork.ear.notes");
        for (String file : new String[] {
            "META-INF/beans.xml",
            "META-INF/messages",
            "messages/notes_en.properties",
            "messages/notes_fi.properties",
            "messages/notes_nl.properties",
            "templates/pages/notes/notes.ftlh",
            "db/notes/V1__notes.sql"
        }) {
            module.addAsResource(new File(RESOURCES, file), file);
        }
        return module;
    }

    @Test
    void itsPageShowsItsTableInItsOwnWords() {
        String page = site.get("/notes").body();

        assertThat(page).contains("<h1 class=\"govuk-heading-xl\">Notes</h1>");
        assertThat(page).contains("<p>One note</p>");
        assertThat(page).contains("<li>A table of a module of its own</li>");
    }

    @Test
    void itsMessagesAreThereInEveryLanguage() {
        assertThat(site.get("/notes", "Accept-Language", "fi").body()).contains("Yksi muistiinpano");
        assertThat(site.get("/notes", "Accept-Language", "nl").body()).contains("Eén notitie");
    }

    @Test
    void itsEntryIsInTheMenuOfEveryPage() {
        assertThat(site.get("/").body()).contains("<a href=\"/notes\">Notes</a>");
        assertThat(site.get("/notes").body()).contains("<a href=\"/notes\" aria-current=\"page\">Notes</a>");
    }
}
