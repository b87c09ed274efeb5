package eu.vipatwork.progress;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The pages of the book, found, added and torn out. */
@Dependent
public class ProgressRepository {

    private final EntityManager entities;

    @Inject
    public ProgressRepository(@ModuleUnit("progress") EntityManager entities) {
        this.entities = entities;
    }

    Optional<CourseProgressRow> course(UUID registration) {
        return Optional.ofNullable(entities.find(CourseProgressRow.class, registration.toString()));
    }

    Optional<UnitProgressRow> unit(UUID registration, UnitId unit) {
        return Optional.ofNullable(entities.find(UnitProgressRow.class, new UnitProgressRow.Key(registration, unit)));
    }

    void add(Object page) {
        entities.persist(page);
    }

    /**
     * Tears out all pages and keeps others from writing until the transaction ends. A statement that is being stored
     * meanwhile waits with its page, and finds the new one.
     */
    void clear() {
        entities.createNativeQuery("lock table course_progress in exclusive mode")
                .executeUpdate();
        entities.createQuery("delete from UnitProgressRow u").executeUpdate();
        entities.createQuery("delete from CourseProgressRow c").executeUpdate();
        entities.clear();
    }

    /** Sends what was written to the database and lets go of it, so that a long rebuilding needs little memory. */
    void letGo() {
        entities.flush();
        entities.clear();
    }
}
