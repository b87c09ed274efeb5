package eu.vipatwork.lti;

import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.AnswerQuestion;
import eu.vipatwork.learning.BeginAttempt;
import eu.vipatwork.learning.Enrol;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.learning.FinishUnit;
import eu.vipatwork.learning.SampleAnswer;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.lti.launch.AcceptLaunch;
import eu.vipatwork.lti.launch.BeginLogin;
import eu.vipatwork.lti.launch.CheckLaunch;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.message.LaunchParameters;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.shared.PersonId;

/** A user of the platform who launches links and takes units, by the real use cases. */
public final class LtiLearner {

    public static final CourseId COURSE = new CourseId("intermediary");
    public static final UnitId UNIT = new UnitId("broker-role");
    private static final String SITE = "http://localhost:8080";

    public final PlatformMember member;
    private final LtiFixture lti;
    private PersonId person;

    public LtiLearner(LtiFixture lti, PlatformMember member) {
        this.lti = lti;
        this.member = member;
    }

    /** A launch of a link to the unit; the test may change its claims. */
    public PlatformLaunch link(String linkId) {
        return lti.platform
                .launch(lti.tool, member, SITE + "/courses/" + COURSE + "/units/" + UNIT)
                .link(linkId, "The broker's role");
    }

    /** A launch of a link to the whole course. */
    public PlatformLaunch linkToCourse(String linkId) {
        return lti.platform
                .launch(lti.tool, member, SITE + "/courses/" + COURSE)
                .link(linkId, "The course");
    }

    /** Performs a launch and enrols in the course. */
    public ResourceLink open(PlatformLaunch launch) {
        try {
            BeginLogin.GoTo goTo = lti.the(BeginLogin.class).begin(LaunchParameters.of(launch.initiation()));
            CheckLaunch.Checked checked =
                    lti.the(CheckLaunch.class).check(LaunchParameters.of(lti.platform.authorize(goTo.address())));
            AcceptLaunch.Accepted accepted = lti.the(AcceptLaunch.class).accept(checked.launch());
            person = accepted.person();
            lti.the(Enrol.class).enrol(person, lti.organisation, COURSE, Locale.ENGLISH);
            return accepted.link().orElseThrow();
        } catch (LaunchRefused e) {
            throw new AssertionError(e);
        }
    }

    public PersonId person() {
        return person;
    }

    /** Takes the unit once, with all answers right or all wrong. */
    public Optional<Double> take(boolean right) {
        return take(UNIT, right);
    }

    /** @return the score, from 0 to 1 */
    public Optional<Double> take(UnitId unit, boolean right) {
        AttemptId attempt = ((BeginAttempt.Result.InProgress)
                        lti.the(BeginAttempt.class).begin(person, COURSE, unit, Locale.ENGLISH))
                .attempt();
        var work = lti.the(FindLearning.class)
                .unit(person, COURSE, unit, Locale.ENGLISH)
                .orElseThrow();
        work.unit().sections().forEach(section -> section.questions().forEach(question -> lti.the(AnswerQuestion.class)
                .answer(person, attempt, question.id(), SampleAnswer.to(question, right), Locale.ENGLISH)));
        FinishUnit.Result finished = lti.the(FinishUnit.class).finish(person, attempt, Locale.ENGLISH);
        return Optional.ofNullable(
                ((FinishUnit.Result.Finished) finished).result().score());
    }
}
