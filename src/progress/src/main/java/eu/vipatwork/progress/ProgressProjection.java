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
 * Keeps the book: takes in statements in the order in which they were stored. A statement that is about none of our
 * registrations, or about something that no course here has, leaves the book as it is.
 *
 * <p>There is one for all: each statement that is stored anywhere asks for it.
 */
@ApplicationScoped
public class ProgressProjection {

    private final ProgressRepository pages;
    private final Event<ProgressChanged> changes;

    /** For the proxy. */
    protected ProgressProjection() {
        this(null, null);
    }

    @Inject
    public ProgressProjection(ProgressRepository pages, Event<ProgressChanged> changes) {
        this.pages = pages;
        this.changes = changes;
    }

    /** In the transaction that stores them: either both are there, or neither. */
    void heard(@Observes StatementsStored stored) {
        stored.statements().forEach(statement -> take(statement).ifPresent(changes::fire));
    }

    /** @return the unit in which this changed what the person has reached */
    Optional<ProgressChanged> take(StoredStatement statement) {
        return ProgressStatement.of(statement).flatMap(this::take);
    }

    private Optional<ProgressChanged> take(ProgressStatement statement) {
        Optional<ActivityIri> object = ActivityIri.read(statement.object());
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Optional<CourseProgressRow> page =
                pages.course(statement.registration()).filter(found -> mayWrite(found, statement));
        if (statement.verb().equals(ProgressVerbs.REGISTERED)) {
            register(object.get().course(), statement, page);
        } else if (object.get().kind() == ActivityIri.Kind.COURSE) {
            page.filter(found -> statement.verb().equals(ProgressVerbs.SATISFIED))
                    .ifPresent(found -> found.satisfied(statement));
        } else {
            return page.flatMap(found ->
                    object.get().unit().flatMap(unit -> take(found, object.get().course(), unit, statement)));
        }
        return Optional.empty();
    }

    private void register(CourseId course, ProgressStatement statement, Optional<CourseProgressRow> page) {
        if (pages.course(statement.registration()).isEmpty()) {
            pages.add(new CourseProgressRow(statement, PersonId.of(statement.actor()), course));
        } else {
            page.ifPresent(found -> found.registeredAgain(statement, askAgain(found, statement)));
        }
    }

    /** How many more, or fewer, units stand at failed. */
    private int askAgain(CourseProgressRow course, ProgressStatement statement) {
        int failingMore = 0;
        for (String iri : statement.askedAgain()) {
            Optional<UnitProgressRow> unit = ActivityIri.read(iri)
                    .flatMap(ActivityIri::unit)
                    .flatMap(found -> pages.unit(course.registration(), found));
            failingMore -= unit.filter(UnitProgressRow::failing).isPresent() ? 1 : 0;
            unit.ifPresent(UnitProgressRow::askAgain);
        }
        return failingMore;
    }

    /** A registration is written by its own organisation only, and tells of its own person only. */
    private static boolean mayWrite(CourseProgressRow page, ProgressStatement statement) {
        return page.organisation().equals(statement.organisation())
                && page.person().toString().equals(statement.actor());
    }

    private Optional<ProgressChanged> take(CourseProgressRow page, CourseId course, UnitId unit, ProgressStatement statement) {
        UnitProgressRow unitPage = pages.unit(page.registration(), unit).orElseGet(() -> {
            UnitProgressRow opened = new UnitProgressRow(page.registration(), unit, statement.timestamp());
            pages.add(opened);
            return opened;
        });
        int failing = unitPage.failing() ? 1 : 0;
        UnitProgress before = unitPage.standing();
        unitPage.take(statement);
        page.moved(statement, (unitPage.failing() ? 1 : 0) - failing);
        UnitProgress now = unitPage.standing();
        return before.reached(now)
                ? Optional.empty()
                : Optional.of(new ProgressChanged(page.registration(), page.person(), course, now));
    }
}
