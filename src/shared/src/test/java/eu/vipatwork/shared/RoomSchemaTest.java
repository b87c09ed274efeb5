package eu.vipatwork.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.Databases;

@ParameterizedClass
@MethodSource(Databases.ALL)
class RoomSchemaTest {

    private final Database database;

    RoomSchemaTest(Database database) {
        this.database = database;
    }

    @Test
    void aRoomWithoutMigrationsIsRefused() {
        assertThatThrownBy(() -> database.with("nowhere")).hasMessageContaining("nowhere");
    }
}
