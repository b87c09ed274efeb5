package eu.vipatwork.xapi;

import java.time.InstantSource;
import java.util.function.Consumer;
import javax.sql.DataSource;
import eu.vipatwork.xapi.deletion.EraseAgent;
import eu.vipatwork.xapi.deletion.PurgeStatements;
import eu.vipatwork.xapi.jdbc.AttachmentTables;
import eu.vipatwork.xapi.jdbc.KeyTable;
import eu.vipatwork.xapi.jdbc.RemovalTables;
import eu.vipatwork.xapi.key.AddKey;
import eu.vipatwork.xapi.store.RecordStatements;
import eu.vipatwork.xapi.store.StatementLog;
import eu.vipatwork.xapi.store.StatementRecorder;
import eu.vipatwork.xapi.store.StatementTransactions;
import eu.vipatwork.xapi.store.StatementsStored;
import eu.vipatwork.xapi.store.StoreStatements;
import eu.vipatwork.xapi.store.jdbc.JdbcStatementRepository;

/** Puts the store together by hand, as the container does: for tests and for the command line. */
public final class XapiFixture {

    private final JdbcStatementRepository statements;
    private final StatementRecorder recorder;
    private final KeyTable keys;
    private final AttachmentTables attachments;
    private final DataSource dataSource;
    private final InstantSource clock;

    /** @param listener is told what is stored, within the transaction */
    public XapiFixture(DataSource dataSource, InstantSource clock, Consumer<StatementsStored> listener) {
        this.statements = new JdbcStatementRepository(dataSource, clock);
        this.clock = clock;
        this.dataSource = dataSource;
        this.attachments = new AttachmentTables(dataSource);
        this.keys = new KeyTable(dataSource);
        this.recorder = new StatementRecorder(statements, listener);
    }

    public StoreStatements storeStatements() {
        return new StoreStatements(recorder, new SystemXapiSettings());
    }

    public StatementLog statementLog() {
        return new StatementLog(statements);
    }

    public AddKey addKey() {
        return new AddKey(keys, clock);
    }

    public RecordStatements recordStatements() {
        return new RecordStatements(recorder, new StatementTransactions(recorder, attachments));
    }

    public EraseAgent erasePerson() {
        return new EraseAgent(statements, removals(), new SystemXapiSettings(), clock);
    }

    public PurgeStatements purgeStatements() {
        return new PurgeStatements(statements, removals(), clock);
    }

    public RemovalTables removals() {
        return new RemovalTables(dataSource, statements, attachments);
    }

    public AttachmentTables attachments() {
        return attachments;
    }

    public JdbcStatementRepository statements() {
        return statements;
    }

    public StatementRecorder recorder() {
        return recorder;
    }
}
