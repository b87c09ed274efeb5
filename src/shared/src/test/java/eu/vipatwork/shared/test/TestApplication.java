package eu.vipatwork.shared.test;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.configurator.BeanConfigurator;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.shared.database.ModuleSchema;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * The modules on the class path, wired as the server wires them (Weld, the same CDI implementation), with a test's
 * database and clock. It has transactions and events, but no HTTP.
 */
public final class TestApplication implements AutoCloseable {

    private final SeContainer container;
    private final TestDatabase database;

    private TestApplication(SeContainer container, TestDatabase database) {
        this.container = container;
        this.database = database;
    }

    /** Makes the tables of all modules that have a {@link ModuleSchema}. */
    public static TestApplication of(TestDatabase database, InstantSource clock) {
        return of(database, clock, Settings.ofSystem());
    }

    /** @param beans of the test itself, as only the modules are searched for beans */
    public static TestApplication of(TestDatabase database, InstantSource clock, Settings settings, Class<?>... beans) {
        SeContainer container = SeContainerInitializer.newInstance()
                .addExtensions(new ContainerBeans(database, clock, settings))
                .addBeanClasses(TransactionalTestInterceptor.class)
                .addBeanClasses(beans)
                .initialize();
        container.select(ModuleSchema.class).forEach(module -> database.with(module.name()));
        return new TestApplication(container, database);
    }

    /** @param modules those with tables; only until all of them have a {@link ModuleSchema} */
    public static TestApplication of(TestDatabase database, InstantSource clock, List<String> modules) {
        database.with(modules.toArray(String[]::new));
        return of(database, clock);
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** As {@link #get}; only until all tests call that. */
    public <T> T the(Class<T> type) {
        return get(type);
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        container.close();
    }

    /** The beans that the server's container would supply. */
    private static final class ContainerBeans implements Extension {

        private final TestDatabase database;
        private final InstantSource clock;
        private final Settings settings;
        private final Set<String> units = new TreeSet<>();

        ContainerBeans(TestDatabase database, InstantSource clock, Settings settings) {
            this.database = database;
            this.clock = clock;
            this.settings = settings;
        }

        /** Pages and their toolkit have tests of their own; here they would only need what a server supplies. */
        @SuppressWarnings("UnusedMethod") // called by CDI
        void leaveOutPages(@Observes ProcessAnnotatedType<?> event) {
            String name = event.getAnnotatedType().getJavaClass().getPackageName();
            if (name.startsWith("eu.vipatwork.site") || name.contains(".page")) {
                event.veto();
            }
        }

        @SuppressWarnings("UnusedMethod") // called by CDI
        void findUnits(@Observes ProcessInjectionPoint<?, EntityManager> event) {
            event.getInjectionPoint().getQualifiers().stream()
                    .filter(ModuleUnit.class::isInstance)
                    .forEach(unit -> units.add(((ModuleUnit) unit).value()));
        }

        @SuppressWarnings("UnusedMethod") // called by CDI
        void addBeans(@Observes AfterBeanDiscovery event) {
            add(event, TestDatabase.class, database);
            add(event, DataSource.class, database.dataSource());
            add(event, InstantSource.class, clock);
            add(event, Settings.class, settings);
            for (String unit : units) {
                add(event, EntityManager.class, database.entityManager(unit)).addQualifier(new UnitLiteral(unit));
            }
        }

        /** An alternative, so that it replaces a producer of the application. */
        private static <T> BeanConfigurator<T> add(AfterBeanDiscovery event, Class<T> type, T bean) {
            return event.<T>addBean()
                    .addType(type)
                    .scope(Dependent.class)
                    .alternative(true)
                    .priority(1)
                    .createWith(context -> bean);
        }
    }

    /** {@code @ModuleUnit(module)} as a value. */
    @SuppressWarnings("ClassExplicitlyAnnotation") // how CDI names a qualifier in code
    private static final class UnitLiteral extends AnnotationLiteral<ModuleUnit> implements ModuleUnit {

        private static final long serialVersionUID = 1;

        private final String module;

        UnitLiteral(String module) {
            this.module = module;
        }

        @Override
        public String value() {
            return module;
        }
    }
}
