package eu.vipatwork.xapi.jdbc;

import java.time.InstantSource;
import java.util.function.Consumer;
import javax.sql.DataSource;

import eu.vipatwork.xapi.AddKey;
import eu.vipatwork.xapi.ErasePerson;
import eu.vipatwork.xapi.PurgeStatements;
import eu.vipatwork.xapi.RecordStatements;
import eu.vipatwork.xapi.Recorder;
import eu.vipatwork.xapi.StatementLog;
import eu.vipatwork.xapi.StatementsStored;
import eu.vipatwork.xapi.StoreDrafts;
import eu.vipatwork.xapi.StoreStatements;
import eu.vipatwork.xapi.SystemXapiSettings;

/** Puts the store together by hand, as the container does: for tests and for the command line. */
public final class Assembly {

    private final StatementTables statements;
    private final Recorder recorder;
    private final KeyTable keys;
    private final AttachmentTables attachments;
    private final DataSource dataSource;
    private final InstantSource clock;

    /** @param listener is told what is stored, within the transaction */
    public Assembly(DataSource dataSource, InstantSource clock, Consumer<StatementsStored> listener) {
        this.statements = new StatementTables(dataSource, clock);
        this.clock = clock;
        this.dataSource = dataSource;
        this.attachments = new AttachmentTables(dataSource);
        this.keys = new KeyTable(dataSource);
        this.recorder = new Recorder(statements, listener);
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
        return new RecordStatements(recorder, new StoreDrafts(recorder, attachments));
    }

    public ErasePerson erasePerson() {
        return new ErasePerson(statements, removals(), new SystemXapiSettings(), clock);
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

    public StatementTables statements() {
        return statements;
    }

    public Recorder recorder() {
        return recorder;
    }
}
