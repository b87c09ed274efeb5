package eu.vipatwork.progress;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import eu.vipatwork.content.id.ActivityIri;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.xapi.store.StatementsStored;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Applies statements to the rows, in the order in which they were stored. A statement changes nothing if it is not
 * about an activity of a course, has no registration, or comes from another organisation or person than the
 * registration.
 *
 * <p>It is application-scoped, as it is called for every stored statement.
 */
@ApplicationScoped
public class ProgressProjection {

    private final ProgressRepository repository;
    private final Event<ProgressChanged> changes;

    /** For the proxy. */
    protected ProgressProjection() {
        this(null, null);
    }

    @Inject
    public ProgressProjection(ProgressRepository repository, Event<ProgressChanged> changes) {
        this.repository = repository;
        this.changes = changes;
    }

    /** In the transaction that stores the statements. */
    void onStatementsStored(@Observes StatementsStored stored) {
        stored.statements().forEach(statement -> apply(statement).ifPresent(changes::fire));
    }

    /** @return the unit, if its status or best score changed */
    Optional<ProgressChanged> apply(StoredStatement statement) {
        return ProgressStatement.of(statement).flatMap(this::apply);
    }

    private Optional<ProgressChanged> apply(ProgressStatement statement) {
        Optional<ActivityIri> object = ActivityIri.read(statement.object());
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Optional<CourseProgressRow> course =
                repository.course(statement.registration()).filter(found -> mayChange(found, statement));
        if (statement.verb().equals(ProgressVerbs.REGISTERED)) {
            register(object.get().course(), statement, course);
        } else if (object.get().kind() == ActivityIri.Kind.COURSE) {
            course.filter(found -> statement.verb().equals(ProgressVerbs.SATISFIED))
                    .ifPresent(found -> found.satisfied(statement));
        } else {
            return course.flatMap(found -> object.get()
                    .unit()
                    .flatMap(unit -> apply(found, object.get().course(), unit, statement)));
        }
        return Optional.empty();
    }

    private void register(CourseId course, ProgressStatement statement, Optional<CourseProgressRow> own) {
        if (repository.course(statement.registration()).isEmpty()) {
            repository.add(new CourseProgressRow(statement, PersonId.of(statement.actor()), course));
        } else {
            own.ifPresent(found -> found.registeredAgain(statement, requireRetakes(found, statement)));
        }
    }

    /** @return the change of the number of failed units, 0 or less */
    private int requireRetakes(CourseProgressRow course, ProgressStatement statement) {
        int failedUnitsChange = 0;
        for (String iri : statement.retakes()) {
            Optional<UnitProgressRow> unit = ActivityIri.read(iri)
                    .flatMap(ActivityIri::unit)
                    .flatMap(found -> repository.unit(course.registration(), found));
            failedUnitsChange -= unit.filter(UnitProgressRow::isFailed).isPresent() ? 1 : 0;
            unit.ifPresent(UnitProgressRow::requireRetake);
        }
        return failedUnitsChange;
    }

    /** Only the registration's own organisation may tell of it, and only of its own person. */
    private static boolean mayChange(CourseProgressRow course, ProgressStatement statement) {
        return course.organisation().equals(statement.organisation())
                && course.person().toString().equals(statement.actor());
    }

    private Optional<ProgressChanged> apply(
            CourseProgressRow course, CourseId courseId, UnitId unitId, ProgressStatement statement) {
        UnitProgressRow unit = repository.unit(course.registration(), unitId).orElseGet(() -> {
            UnitProgressRow opened = new UnitProgressRow(course.registration(), unitId, statement.timestamp());
            repository.add(opened);
            return opened;
        });
        boolean failedBefore = unit.isFailed();
        UnitProgress before = unit.progress();
        unit.apply(statement);
        course.unitChanged(statement, (unit.isFailed() ? 1 : 0) - (failedBefore ? 1 : 0));
        UnitProgress after = unit.progress();
        return before.sameResult(after)
                ? Optional.empty()
                : Optional.of(new ProgressChanged(course.registration(), course.person(), courseId, after));
    }
}
