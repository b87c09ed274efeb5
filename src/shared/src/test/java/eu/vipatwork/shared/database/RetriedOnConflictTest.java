package eu.vipatwork.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestApplication;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class RetriedOnConflictTest {

    private final TestApplication application;
    private final Sql sql;

    RetriedOnConflictTest(TestDatabase database) {
        database.with("sample");
        application = TestApplication.of(
                database, MovableClock.atNine(), Settings.of(Map.of()), AddSample.class, AddTwoSamples.class);
        sql = new Sql(database.dataSource());
        sql.update("delete from sample");
    }

    @BeforeEach
    void resetCounts() {
        AddSample.calls = 0;
        AddTwoSamples.calls = 0;
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aConflictIsRetriedInANewTransaction() {
        application.get(AddSample.class).add(3, new SQLException("conflict", "40001"));

        assertThat(AddSample.calls).isEqualTo(3);
        assertThat(sql.list("select note from sample", row -> row.getString(1)))
                .as("what the failed tries inserted is rolled back")
                .containsExactly("call 3");
    }

    @Test
    void afterFiveTriesTheLastConflictIsThrown() {
        AddSample add = application.get(AddSample.class);

        assertThatThrownBy(() -> add.add(9, new SQLException("conflict", "23505")))
                .hasRootCauseMessage("conflict");
        assertThat(AddSample.calls).isEqualTo(5);
        assertThat(sql.list("select id from sample", row -> row.getString(1))).isEmpty();
    }

    @Test
    void anotherFailureIsThrownAtOnce() {
        AddSample add = application.get(AddSample.class);

        assertThatThrownBy(() -> add.add(2, new SQLException("no such table", "42X05")))
                .hasRootCauseMessage("no such table");
        assertThat(AddSample.calls).isEqualTo(1);
    }

    @Test
    void aCheckedExceptionArrivesAsItWasThrown() {
        assertThatThrownBy(() -> application.get(AddSample.class).fail())
                .isInstanceOf(IOException.class)
                .hasMessage("checked");
        assertThat(AddSample.calls).isEqualTo(1);
    }

    @Test
    void withinAnotherRetriedMethodOnlyTheOuterOneIsRetried() {
        application.get(AddTwoSamples.class).add();

        assertThat(AddSample.calls).isEqualTo(2);
        assertThat(AddTwoSamples.calls).isEqualTo(2);
        assertThat(sql.list("select note from sample", row -> row.getString(1))).containsExactly("call 2");
    }

    @Dependent
    static class AddSample {

        static int calls;

        @Inject
        private TestDatabase database;

        @RetriedOnConflict
        @Transactional
        void add(int successfulCall, SQLException before) {
            calls++;
            new Sql(database.dataSource()).update("insert into sample (id, note) values (?, ?)", "id", "call " + calls);
            if (calls < successfulCall) {
                throw new DatabaseException(before);
            }
        }

        @RetriedOnConflict
        void fail() throws IOException {
            calls++;
            throw new IOException("checked", new SQLException("conflict", "40001"));
        }
    }

    @Dependent
    static class AddTwoSamples {

        static int calls;

        @Inject
        private AddSample addSample;

        @RetriedOnConflict
        @Transactional
        void add() {
            calls++;
            addSample.add(2, new SQLException("conflict", "40001"));
        }
    }
}
