package eu.vipatwork.web.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.shared.PersonId;

/** An example learner on the way through a course, on days gone by, with a clock that they carry along. */
final class DemonstrationJourney {

    private final PersonId person;
    private final Course course;
    private final double skill;
    private final Random chance;
    private Instant now;

    /** @param skill the chance to answer right, 0 to 1 */
    DemonstrationJourney(PersonId person, Course course, double skill, Random chance, Instant begin) {
        this.person = person;
        this.course = course;
        this.skill = skill;
        this.chance = chance;
        this.now = begin;
    }

    PersonId person() {
        return person;
    }

    Course course() {
        return course;
    }

    InstantSource clock() {
        return () -> now;
    }

    void pause(Duration duration) {
        now = now.plus(duration);
    }

    void pause(Duration shortest, Duration longest) {
        pause(shortest.plusSeconds(chance.nextInt((int) longest.minus(shortest).toSeconds())));
    }

    /** A pause of at least this many seconds, and up to as many more. */
    void pause(int least, int more) {
        pause(Duration.ofSeconds(least + (long) chance.nextInt(more)));
    }

    boolean answersRight() {
        return chance.nextDouble() < skill;
    }

    /** Whoever answers everything right never does; of all others, one in five. */
    boolean stopsHalfway() {
        return skill < 1 && chance.nextInt(5) == 0;
    }
}
