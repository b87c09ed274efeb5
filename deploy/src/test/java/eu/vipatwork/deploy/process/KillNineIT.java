package eu.vipatwork.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.deploy.process.RunningServer.Key;
import eu.vipatwork.deploy.process.TestDatabases.TestDatabase;

class KillNineIT {

    private static final int CALLERS = 4;
    private static final int ACKNOWLEDGED = 200;
    private static final long LONGEST_MILLIS = 30_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource(TestDatabases.ALL)
    void everyStatementThatWasAcknowledgedIsThereOnce(TestDatabase database) throws Exception {
        Path data = folder.resolve("data");
        RunningServer first = RunningServer.start(data, database.options());
        Key key = first.newKey();

        Queue<String> acknowledged = stream(first, new Statements(first.address(), key));

        try (RunningServer second = RunningServer.start(data, database.options())) {
            List<String> kept = new Statements(second.address(), key).ids();
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }

    /** Several callers send without a pause; in the middle of it the server is killed. */
    private static Queue<String> stream(RunningServer server, Statements statements) throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean going = new AtomicBoolean(true);
        List<Thread> callers = IntStream.range(0, CALLERS)
                .mapToObj(number -> new Thread(() -> {
                    while (going.get()) {
                        UUID id = UUID.randomUUID();
                        if (statements.stores(id)) {
                            acknowledged.add(id.toString());
                        }
                    }
                }))
                .toList();
        callers.forEach(Thread::start);
        long until = System.currentTimeMillis() + LONGEST_MILLIS;
        while (acknowledged.size() < ACKNOWLEDGED && System.currentTimeMillis() < until) {
            Thread.sleep(20);
        }
        server.kill();
        going.set(false);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
        return acknowledged;
    }
}
