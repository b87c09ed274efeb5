package eu.vipatwork.shared.test;

import java.time.InstantSource;
import java.util.List;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * The rooms on the class path, wired as the server wires them (Weld, the same CDI), on a test's database and clock. It
 * has transactions and events, and no HTTP.
 */
public final class TestApplication implements AutoCloseable {

    private final SeContainer container;
    private final TestDatabase database;

    private TestApplication(SeContainer container, TestDatabase database) {
        this.container = container;
        this.database = database;
    }

    /** @param rooms those of the class path that own tables, in the order of their migration */
    public static TestApplication of(TestDatabase database, InstantSource clock, List<String> rooms) {
        database.with(rooms.toArray(String[]::new));
        SeContainer container = SeContainerInitializer.newInstance()
                .addExtensions(new Supplies(database, clock, rooms))
                .addBeanClasses(TransactionalTestInterceptor.class)
                .initialize();
        return new TestApplication(container, database);
    }

    public <T> T the(Class<T> type) {
        return container.select(type).get();
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        container.close();
    }

    /** What the container of the server supplies. */
    private static final class Supplies implements Extension {

        private final TestDatabase database;
        private final InstantSource clock;
        private final List<String> rooms;

        Supplies(TestDatabase database, InstantSource clock, List<String> rooms) {
            this.database = database;
            this.clock = clock;
            this.rooms = rooms;
        }

        void supply(@Observes AfterBeanDiscovery event) {
            event.addBean().addType(TestDatabase.class).scope(Dependent.class).createWith(context -> database);
            event.addBean()
                    .addType(DataSource.class)
                    .scope(Dependent.class)
                    .createWith(context -> database.dataSource());
            event.addBean()
                    .addType(InstantSource.class)
                    .scope(Dependent.class)
                    .alternative(true)
                    .priority(1)
                    .createWith(context -> clock);
            for (String room : rooms) {
                event.addBean()
                        .addType(EntityManager.class)
                        .addQualifiers(new UnitOf(room), Any.Literal.INSTANCE)
                        .scope(Dependent.class)
                        .createWith(context -> database.entityManager(room));
            }
        }
    }

    /** {@code @Unit(room)} as a value. */
    @SuppressWarnings("ClassExplicitlyAnnotation") // how CDI names a qualifier in code
    private static final class UnitOf extends AnnotationLiteral<ModuleUnit> implements ModuleUnit {

        private static final long serialVersionUID = 1;

        private final String room;

        UnitOf(String room) {
            this.room = room;
        }

        @Override
        public String value() {
            return room;
        }
    }
}
