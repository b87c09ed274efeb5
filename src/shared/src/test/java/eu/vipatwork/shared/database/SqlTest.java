package eu.vipatwork.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SqlTest {

    private static final Instant NOON = Instant.parse("2026-03-29T01:30:00.123456Z");

    private final TestDatabase database;
    private final Sql sql;

    SqlTest(TestDatabase database) {
        this.database = database.with("sample");
        this.sql = new Sql(database.dataSource());
    }

    @BeforeEach
    void clear() {
        sql.update("delete from sample");
    }

    @Test
    void everyTypeOfParameterReadsBackEqual() {
        byte[] bytes = {1, 2, 3};

        assertThat(sql.update(
                        "insert into sample (id, note, made_at, bytes) values (?, ?, ?, ?)", "a", "höh", NOON, bytes))
                .isEqualTo(1);

        assertThat(sql.find("select note from sample where id = ?", row -> row.getString(1), "a"))
                .contains("höh");
        assertThat(sql.find("select made_at from sample where made_at = ?", row -> Sql.instant(row, 1), NOON))
                .contains(NOON);
        assertThat(sql.find("select bytes from sample", row -> row.getBytes(1))).contains(bytes);
    }

    @Test
    void nullIsStoredAndReadAsNothing() {
        sql.update("insert into sample (id, note, made_at, bytes) values (?, ?, ?, ?)", "a", null, null, null);

        assertThat(sql.find("select made_at from sample", row -> Sql.instant(row, 1)))
                .isEmpty();
        assertThat(sql.find("select id from sample where note is null", row -> row.getString(1)))
                .contains("a");
    }

    @Test
    void aBatchInsertsAllRowsAndTheyAreListedOrStreamedInOrder() {
        List<Object[]> rows = IntStream.range(0, 1_200)
                .mapToObj(i -> new Object[] {String.format("%04d", i), "n" + i})
                .toList();
        List<String> streamed = new ArrayList<>();

        database.inTransaction(() -> {
            sql.batch("insert into sample (id, note) values (?, ?)", rows);
            sql.forEach("select id from sample order by id", row -> streamed.add(row.getString(1)));
        });

        assertThat(streamed).hasSize(1_200).isSorted();
        assertThat(sql.list("select id from sample order by id", row -> row.getString(1)))
                .isEqualTo(streamed);
        assertThat(sql.find("select id from sample order by id desc", row -> row.getString(1)))
                .contains("1199");
    }

    @Test
    void itJoinsTheTransactionOfTheThread() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    sql.update("insert into sample (id) values (?)", "a");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(sql.list("select id from sample", row -> row.getString(1))).isEmpty();
    }

    @Test
    void aFailureHasTheSqlState() {
        sql.update("insert into sample (id) values (?)", "a");

        assertThatThrownBy(() -> sql.update("insert into sample (id) values (?)", "a"))
                .isInstanceOf(DatabaseException.class)
                .satisfies(failure -> assertThat(((SQLException) failure.getCause()).getSQLState())
                        .isEqualTo("23505"));
    }
}
