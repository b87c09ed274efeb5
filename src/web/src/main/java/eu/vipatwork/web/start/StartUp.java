package eu.vipatwork.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import eu.vipatwork.account.AdministratorPassword;
import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.people.registration.AddFirstAdministrator;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.shared.database.ModuleSchema;
import eu.vipatwork.shared.database.SchemaMigration;
import eu.vipatwork.shared.secret.ResealSecrets;

/**
 * Migrates the database, seals its secrets, imports new courses and adds the first administrator, in this order. A
 * failure ends the deployment with its message.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    private static final String ORGANISATION = "VIP@Work";
    private static final String EMAIL = "admin@localhost";

    /** First, so that a wrong setting ends the start before anything is written. */
    @Inject
    private Settings settings;

    @Inject
    private DataSource dataSource;

    @Inject
    @Any
    private Instance<ModuleSchema> schemas;

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
        schemas.forEach(module -> new SchemaMigration(module.name()).migrate(dataSource));
        sealSecrets.seal();
        importPublications.importAll();
        firstAdministrator.add(ORGANISATION, "Administrator", EMAIL).ifPresent(password -> store(EMAIL, password));
        LOG.log(Level.INFO, "ready to serve " + settings.baseUrl());
    }

    private void store(String email, String password) {
        try {
            administratorPassword.keep(email, password);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the data folder: " + e.getMessage(), e);
        }
    }
}
