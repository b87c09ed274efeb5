package eu.vipatwork.lti.launch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.BeginAttempt;
import eu.vipatwork.learning.Enrol;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.lti.deeplinking.SelectionRepository;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.message.ContextRole;
import eu.vipatwork.lti.message.Launch;
import eu.vipatwork.lti.message.LaunchMessage;
import eu.vipatwork.lti.message.LinkTargets;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * Prepares what a launch leads to, and returns its path. A learner is enrolled and the unit begun; an instructor comes
 * to the class of the link; a content selection is opened.
 */
@Dependent
public class PrepareLaunchDestination {

    private static final String COURSES = "/courses";

    private final SelectionRepository selections;
    private final Enrol enrol;
    private final BeginAttempt beginAttempt;
    private final FindLearning findLearning;

    @Inject
    public PrepareLaunchDestination(
            SelectionRepository selections, Enrol enrol, BeginAttempt beginAttempt, FindLearning findLearning) {
        this.selections = selections;
        this.enrol = enrol;
        this.beginAttempt = beginAttempt;
        this.findLearning = findLearning;
    }

    /** Prepares the destination of a launch. */
    public String prepare(Launch launch, AcceptLaunch.Accepted accepted, Locale language) {
        if (launch.message() instanceof LaunchMessage.ChooseContent choice) {
            return "/lti/selections/" + selections.begin(launch, choice.settings(), accepted.person());
        }
        ResourceLink link = accepted.link().orElseThrow();
        if (launch.role() == ContextRole.INSTRUCTOR) {
            return launch.message() instanceof LaunchMessage.ReviewSubmission review
                    ? "/lti/links/" + link.id() + "?learner=" + encoded(review.learner())
                    : "/lti/links/" + link.id();
        }
        return link.content()
                .map(content -> content(
                        content, accepted.person(), launch.registration().organisation(), language))
                .orElse(COURSES);
    }

    /** Enrols the person in a linked course and begins the linked unit. Other content needs no preparation. */
    public String content(LinkedContent content, PersonId person, OrganisationId organisation, Locale language) {
        String path = LinkTargets.path(content);
        if (!path.startsWith(COURSES + "/")) {
            return path;
        }
        CourseId course = new CourseId(content.publication());
        content.pinnedVersion()
                .ifPresentOrElse(
                        version -> enrol.enrol(person, organisation, ReleaseId.of(course.value(), version), language),
                        () -> enrol.enrol(person, organisation, course, language));
        Optional<UnitId> unit = content.document().map(UnitId::new);
        if (unit.isEmpty()
                || findLearning.unit(person, course, unit.get(), language).isPresent()) {
            return path;
        }
        BeginAttempt.Result begun = beginAttempt.begin(person, course, unit.get(), language);
        return begun instanceof BeginAttempt.Result.InProgress inProgress
                ? path + "/" + inProgress.section()
                : COURSES + "/" + course;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
