package eu.vipatwork.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import eu.vipatwork.account.AdministratorPassword;
import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.people.registration.AddFirstAdministrator;
import eu.vipatwork.shared.database.SchemaMigration;
import eu.vipatwork.shared.secret.ResealSecrets;

/**
 * Brings the database forward, seals what secrets are in it, adds the courses that it has not seen and makes the first administrator, in this order.
 * What fails here ends the deployment with its sentence: a house half ready serves nobody.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    private static final String ORGANISATION = "VIP@Work";
    private static final String EMAIL = "admin@localhost";

    @Inject
    private DataSource dataSource;

    @Inject
    private ImportPublications importPublications;

    @Inject
    private ResealSecrets sealSecrets;

    @Inject
    private AddFirstAdministrator firstAdministrator;

    @Inject
    private AdministratorPassword administratorPassword;

    @PostConstruct
    void start() {
        for (String room : SchemaMigration.ROOMS) {
            new SchemaMigration(room).migrate(dataSource);
        }
        sealSecrets.seal();
        importPublications.importAll();
        firstAdministrator.ensure(ORGANISATION, "Administrator", EMAIL).ifPresent(password -> keep(EMAIL, password));
        LOG.log(Level.INFO, "ready to serve");
    }

    private void keep(String email, String password) {
        try {
            administratorPassword.keep(email, password);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be written: " + e.getMessage(), e);
        }
    }
}
