package eu.vipatwork.progress.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.FindProgress;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.view.View;

/** A learner's own progress: each course with its units, scores, time and next unit. */
@Path("/progress")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class ProgressPage {

    private final RequestContext request;
    private final FindLearning findLearning;
    private final FindProgress findProgress;
    private final ProgressViews views;

    protected ProgressPage() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public ProgressPage(
            RequestContext request, FindLearning findLearning, FindProgress findProgress, ProgressViews views) {
        this.request = request;
        this.findLearning = findLearning;
        this.findProgress = findProgress;
        this.views = views;
    }

    @GET
    public View show() {
        PersonId person = request.signedIn().person();
        Map<String, EnrolledCourse> enrolled = findLearning.courses(person).stream()
                .collect(Collectors.toMap(course -> course.enrolment().toString(), Function.identity()));
        List<ProgressView> courses = findProgress.ofPerson(person).stream()
                .map(progress -> view(
                        progress,
                        Optional.ofNullable(enrolled.get(progress.registration().toString()))))
                .toList();
        return new View("progress/progress", Map.of("courses", courses, "none", enrolled.isEmpty()));
    }

    private ProgressView view(CourseProgress progress, Optional<EnrolledCourse> enrolled) {
        List<UnitProgress> units = findProgress.units(progress.registration());
        return enrolled.map(course -> views.of(progress, units, course, request.locale()))
                .orElseGet(() -> views.of(progress, units, request.locale()));
    }
}
