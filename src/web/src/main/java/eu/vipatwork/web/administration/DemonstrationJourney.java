package eu.vipatwork.web.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.shared.PersonId;

/** An example learner in a course, with a clock in the past that advances with their steps. */
final class DemonstrationJourney {

    private final PersonId person;
    private final Course course;
    private final double skill;
    private final Random chance;
    private Instant now;

    /** @param skill the probability of a right answer, 0 to 1 */
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

    /** Never for a learner with skill 1; otherwise one time in five. */
    boolean stopsHalfway() {
        return skill < 1 && chance.nextInt(5) == 0;
    }
}
