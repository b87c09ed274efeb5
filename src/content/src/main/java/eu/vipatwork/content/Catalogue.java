package eu.vipatwork.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Stub. */
@ApplicationScoped
public class Catalogue {

    public List<Course> latestCourses() {
        return List.of();
    }

    public List<Publication> latest(PublicationKind kind) {
        return List.of();
    }

    public Optional<Course> course(ReleaseId release) {
        return Optional.empty();
    }

    public Optional<Course> latest(CourseId course) {
        return Optional.empty();
    }

    public Optional<LearningUnit> unit(ReleaseId release, UnitId unit, Locale language) {
        return Optional.empty();
    }

    public Optional<Download> template(ReleaseId release, TemplateId template, Locale language) {
        return Optional.empty();
    }
}
