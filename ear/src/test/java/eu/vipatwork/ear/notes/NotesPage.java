package eu.vipatwork.ear.notes;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.shared.database.Sql;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/** All notes. */
@Path("/notes")
@ApplicationScoped
@OpenToAll
public class NotesPage {

    private final DataSource dataSource;

    protected NotesPage() {
        this(null); // for the proxy
    }

    @Inject
    public NotesPage(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @GET
    public View show() {
        return new View(
                "notes/notes",
                Map.of(
                        "notes",
                        new Sql(dataSource).list("select body from note order by id", row -> row.getString(1))));
    }
}
