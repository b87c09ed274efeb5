package eu.vipatwork.xapi;

import java.time.InstantSource;
import java.util.function.Consumer;
import javax.sql.DataSource;

import eu.vipatwork.xapi.deletion.DeleteStatements;
import eu.vipatwork.xapi.deletion.DeletionRepository;
import eu.vipatwork.xapi.deletion.EraseAgent;
import eu.vipatwork.xapi.deletion.PurgeStatements;
import eu.vipatwork.xapi.document.DocumentRepository;
import eu.vipatwork.xapi.key.AccessKeyRepository;
import eu.vipatwork.xapi.key.AddKey;
import eu.vipatwork.xapi.store.AttachmentRepository;
import eu.vipatwork.xapi.store.RecordStatements;
import eu.vipatwork.xapi.store.StatementLog;
import eu.vipatwork.xapi.store.StatementRecorder;
import eu.vipatwork.xapi.store.StatementTransactions;
import eu.vipatwork.xapi.store.StatementsStored;
import eu.vipatwork.xapi.store.StoreStatements;
import eu.vipatwork.xapi.store.jdbc.JdbcStatementRepository;

/** The store without a container, for tests. */
public final class XapiFixture {

    private final JdbcStatementRepository statements;
    private final StatementRecorder recorder;
    private final AccessKeyRepository keys;
    private final AttachmentRepository attachments;
    private final DataSource dataSource;
    private final InstantSource clock;

    /** @param listener is called in the transaction that stores statements */
    public XapiFixture(DataSource dataSource, InstantSource clock, Consumer<StatementsStored> listener) {
        this.statements = new JdbcStatementRepository(dataSource, clock);
        this.clock = clock;
        this.dataSource = dataSource;
        this.attachments = new AttachmentRepository(dataSource);
        this.keys = new AccessKeyRepository(dataSource);
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

    public EraseAgent eraseAgent() {
        return new EraseAgent(
                statements,
                deleteStatements(),
                new DocumentRepository(dataSource),
                deletions(),
                new SystemXapiSettings(),
                clock);
    }

    public PurgeStatements purgeStatements() {
        return new PurgeStatements(statements, deleteStatements(), deletions(), clock);
    }

    private DeleteStatements deleteStatements() {
        return new DeleteStatements(statements, attachments);
    }

    public DeletionRepository deletions() {
        return new DeletionRepository(dataSource, statements);
    }

    public AttachmentRepository attachments() {
        return attachments;
    }

    public JdbcStatementRepository statements() {
        return statements;
    }

    public StatementRecorder recorder() {
        return recorder;
    }
}
