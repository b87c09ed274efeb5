package eu.vipatwork.progress;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Which statements progress may use: those whose authority may speak for the course, whose actor has an account of this
 * server, and whose course and unit exist here. An actor's name proves nothing: every sender can write it.
 */
@Dependent
class ProgressRules {

    private final String homePage;
    private final Catalogue catalogue;
    private final List<ProgressAuthority> authorities;
    private final IgnoredStatements ignored;

    @Inject
    ProgressRules(
            Settings settings,
            Catalogue catalogue,
            @Any Instance<ProgressAuthority> authorities,
            IgnoredStatements ignored) {
        this.homePage = settings.baseUrl().toString();
        this.catalogue = catalogue;
        // Once: an instance of each is enough, and CDI would keep every one that it gives.
        this.authorities = authorities.stream().toList();
        this.ignored = ignored;
    }

    /** The statement, if progress may use it; one about a course that it may not use is counted. */
    Optional<ProgressStatement> usable(StoredStatement stored) {
        Optional<ProgressStatement> read = ProgressStatement.of(stored);
        Optional<IgnoredStatements.Reason> reason = read.flatMap(this::reason);
        reason.ifPresent(found -> ignored.add(found, read.get()));
        return read.filter(statement -> reason.isEmpty());
    }

    /** Counts a statement that does not belong to the registration that it names. */
    void ignore(ProgressStatement statement, IgnoredStatements.Reason reason) {
        ignored.add(reason, statement);
    }

    PersonId person(ProgressStatement statement) {
        return statement.person(homePage).orElseThrow();
    }

    /** Whether the release that the learner takes, or the latest one, has this unit. */
    boolean exists(UnitId unit, CourseId course, String revision) {
        return catalogue.course(ReleaseId.of(course.value(), revision)).stream().anyMatch(found -> has(found, unit))
                || catalogue.latest(course).stream().anyMatch(found -> has(found, unit));
    }

    private static boolean has(Course course, UnitId unit) {
        return course.unit(unit).isPresent();
    }

    private Optional<IgnoredStatements.Reason> reason(ProgressStatement statement) {
        JsonNode authority = statement.statement().json().path("authority");
        CourseId course = statement.object().course();
        if (authorities.stream().noneMatch(one -> one.maySpeakFor(authority, statement.organisation(), course))) {
            return Optional.of(IgnoredStatements.Reason.AUTHORITY);
        }
        if (statement.person(homePage).isEmpty()) {
            return Optional.of(IgnoredStatements.Reason.ACTOR);
        }
        boolean unusable = statement.verb().equals(ProgressVerbs.REGISTERED)
                && (!statement.registers()
                        || !known(course)
                        || statement.release().isEmpty());
        return unusable ? Optional.of(IgnoredStatements.Reason.CONTENT) : Optional.empty();
    }

    /** A course whose every release is withdrawn is still known: learners go on in it. */
    private boolean known(CourseId course) {
        return catalogue.latest(course).isPresent()
                || catalogue.releases(course.value()).stream()
                        .anyMatch(release -> catalogue.course(release.id()).isPresent());
    }
}
