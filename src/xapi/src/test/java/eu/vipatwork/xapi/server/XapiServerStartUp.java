package eu.vipatwork.xapi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.SchemaMigration;
import eu.vipatwork.xapi.key.AccessKeyRepository;
import eu.vipatwork.xapi.key.AddKey;
import eu.vipatwork.xapi.key.NewKey;
import eu.vipatwork.xapi.store.XapiScope;

/** Creates the tables and writes 16 keys with all scopes to a file in the data folder, a line each. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class XapiServerStartUp {

    @Resource(lookup = "jdbc/vipatwork")
    DataSource dataSource;

    /** Held so that its level is not garbage-collected: by default it logs every transaction. */
    private static final Logger TRANSACTIONS = Logger.getLogger("jakarta.enterprise.resource.jta");

    private static final int KEYS = 16;

    @PostConstruct
    void begin() {
        TRANSACTIONS.setLevel(Level.WARNING);
        new SchemaMigration("xapi").migrate(dataSource);
        Path file = Path.of(System.getProperty("vipatwork.data"), "key");
        if (Files.exists(file)) {
            return;
        }
        AddKey add = new AddKey(new AccessKeyRepository(dataSource), Instant::now);
        OrganisationId organisation = OrganisationId.next();
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < KEYS; i++) {
            NewKey key = add.add(organisation, "Everything " + i, Set.of(XapiScope.ALL));
            keys.append(key.key()).append(' ').append(key.secret()).append('\n');
        }
        try {
            Files.writeString(file, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
