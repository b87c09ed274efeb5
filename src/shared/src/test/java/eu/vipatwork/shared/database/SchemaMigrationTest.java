package eu.vipatwork.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class SchemaMigrationTest {

    private final TestDatabase database;

    SchemaMigrationTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void oneFileMakesTheTablesOnBothDatabasesAndALineForOneIsLeftOutOnTheOther() throws Exception {
        database.with("sample").with("sample");

        try (var connection = database.dataSource().getConnection();
                var indexes = connection
                        .getMetaData()
                        .getIndexInfo(null, connection.getSchema(), tableName(), false, false)) {
            List<String> names = new java.util.ArrayList<>();
            while (indexes.next()) {
                names.add(String.valueOf(indexes.getString("INDEX_NAME")).toLowerCase(java.util.Locale.ROOT));
            }
            assertThat(names)
                    .contains("sample_" + database.toString().toLowerCase(java.util.Locale.ROOT))
                    .filteredOn(name -> name.matches("sample_(derby|postgresql)"))
                    .hasSize(1);
        }
    }

    private String tableName() {
        return database.toString().equals("Derby") ? "SAMPLE" : "sample";
    }

    @Test
    void aModuleWithoutMigrationsIsRefused() {
        assertThatThrownBy(() -> database.with("nowhere")).hasMessageContaining("nowhere");
    }
}
