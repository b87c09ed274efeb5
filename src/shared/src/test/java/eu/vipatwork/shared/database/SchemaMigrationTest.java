package eu.vipatwork.shared.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void aRoomWithoutMigrationsIsRefused() {
        assertThatThrownBy(() -> database.with("nowhere")).hasMessageContaining("nowhere");
    }
}
