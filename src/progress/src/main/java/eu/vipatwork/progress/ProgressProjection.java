package eu.vipatwork.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import eu.vipatwork.content.id.ActivityIri;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.StatementsStored;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Applies statements to the rows, in the order in which they were stored. What it may use is decided by {@link
 * ProgressRules}; of that, a statement changes nothing if it comes from another organisation or person than the
 * registration, or is about another course. Where the order of storing is not enough, when a statement is voided or
 * {@code registered} comes after others, the registration is read again from the log.
 *
 * <p>It is application-scoped, as it is called for every stored statement.
 */
@ApplicationScoped
public class ProgressProjection {

    private final ProgressRepository repository;
    private final ProgressRules rules;
    private final RegistrationLog log;
    private final Event<ProgressChanged> changes;

    /** For the proxy. */
    protected ProgressProjection() {
        this(null, null, null, null);
    }

    @Inject
    ProgressProjection(
            ProgressRepository repository, ProgressRules rules, RegistrationLog log, Event<ProgressChanged> changes) {
        this.repository = repository;
        this.rules = rules;
        this.log = log;
        this.changes = changes;
    }

    /** In the transaction that stores the statements. */
    void onStatementsStored(@Observes StatementsStored stored) {
        for (StoredStatement statement : stored.statements()) {
            Optional<ProgressStatement> voided = log.voidedBy(statement).flatMap(ProgressStatement::of);
            if (voided.isPresent()) {
                readAgain(voided.get().organisation(), voided.get().registration());
            } else {
                rules.usable(statement).ifPresent(this::applyOrRead);
            }
        }
    }

    private void applyOrRead(ProgressStatement statement) {
        Optional<CourseProgressRow> course = repository.course(statement.registration());
        if (course.isPresent()) {
            apply(course.get(), statement).ifPresent(changes::fire);
        } else if (statement.registers()) {
            readAgain(statement.organisation(), statement.registration());
        }
    }

    /** Makes the rows of a registration again from the log, and tells which units are different now. */
    private void readAgain(OrganisationId organisation, UUID registration) {
        Optional<CourseProgressRow> before =
                repository.course(registration).filter(row -> row.organisation().equals(organisation));
        if (before.isEmpty() && repository.course(registration).isPresent()) {
            return;
        }
        Map<UnitId, UnitProgress> unitsBefore = units(registration);
        repository.delete(registration);
        replay(organisation, registration);
        repository.flushAndClear();
        Map<UnitId, UnitProgress> unitsAfter = units(registration);
        repository.course(registration).or(() -> before).ifPresent(course -> {
            List<UnitProgress> changed = new ArrayList<>(unitsAfter.values());
            unitsBefore.forEach((unit, progress) -> {
                if (!unitsAfter.containsKey(unit)) {
                    changed.add(UnitProgress.none(unit, progress.lastAt()));
                }
            });
            changed.stream()
                    .filter(unit -> !unit.sameResult(
                            unitsBefore.getOrDefault(unit.unit(), UnitProgress.none(unit.unit(), unit.lastAt()))))
                    .forEach(unit ->
                            changes.fire(new ProgressChanged(registration, course.person(), course.course(), unit)));
        });
    }

    private Map<UnitId, UnitProgress> units(UUID registration) {
        return repository.units(registration).stream()
                .map(UnitProgressRow::progress)
                .collect(Collectors.toMap(UnitProgress::unit, Function.identity()));
    }

    /** Applies the statements of a registration that has no rows; those before the first {@code registered} too. */
    void replay(OrganisationId organisation, UUID registration) {
        List<ProgressStatement> statements = log.read(organisation, registration).stream()
                .flatMap(statement -> rules.usable(statement).stream())
                .toList();
        Optional<ProgressStatement> first =
                statements.stream().filter(ProgressStatement::registers).findFirst();
        first.ifPresent(registered -> {
            CourseProgressRow course = new CourseProgressRow(registered, rules.person(registered));
            repository.add(course);
            statements.stream().filter(one -> !one.equals(registered)).forEach(one -> apply(course, one));
        });
    }

    /** @return the unit, if its status or best score changed */
    private Optional<ProgressChanged> apply(CourseProgressRow course, ProgressStatement statement) {
        ActivityIri object = statement.object();
        if (!course.organisation().equals(statement.organisation())
                || !course.person().equals(rules.person(statement))
                || !course.course().equals(object.course())) {
            rules.ignore(statement, IgnoredStatements.Reason.REGISTRATION);
            return Optional.empty();
        }
        if (statement.registers()) {
            course.registeredAgain(statement, requireRetakes(course, statement));
        } else if (object.kind() == ActivityIri.Kind.COURSE) {
            if (statement.verb().equals(ProgressVerbs.SATISFIED)) {
                course.satisfied(statement);
            }
        } else if (object.unit().isPresent()) {
            return apply(course, object.unit().get(), statement);
        }
        return Optional.empty();
    }

    /** @return the change of the number of failed units, 0 or less */
    private int requireRetakes(CourseProgressRow course, ProgressStatement statement) {
        int failedUnitsChange = 0;
        for (ActivityIri retake : statement.retakes()) {
            Optional<UnitProgressRow> unit =
                    retake.unit().flatMap(found -> repository.unit(course.registration(), found));
            failedUnitsChange -= unit.filter(UnitProgressRow::isFailed).isPresent() ? 1 : 0;
            unit.ifPresent(found -> found.requireRetake(statement.timestamp()));
        }
        return failedUnitsChange;
    }

    private Optional<ProgressChanged> apply(CourseProgressRow course, UnitId unitId, ProgressStatement statement) {
        Optional<UnitProgressRow> existing = repository.unit(course.registration(), unitId);
        if (existing.isEmpty() && !rules.exists(unitId, course.course(), course.revision())) {
            rules.ignore(statement, IgnoredStatements.Reason.CONTENT);
            return Optional.empty();
        }
        UnitProgressRow unit = existing.orElseGet(() -> {
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
                : Optional.of(new ProgressChanged(course.registration(), course.person(), course.course(), after));
    }
}
