package eu.vipatwork.web.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.account.NewPassword;
import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.registration.AddPerson;
import eu.vipatwork.people.registration.AddPersonResult;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * Fills a new server with an example: an organisation, a trainer, a VET provider and thirty trainees who have been
 * learning for the last seven weeks. It calls the use cases of real people, so that statements, progress and results
 * follow.
 */
@Dependent
public class Demonstration {

    private static final String ORGANISATION = "Harbour Region Chamber (example)";
    private static final int TRAINEES = 30;
    private static final int ONE_IN_SO_MANY_PASSES = 10;
    private static final Duration SHORTEST_PAUSE = Duration.ofHours(20);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(5);
    private static final int MOST_UNITS = 4;
    private static final List<String> FIRST = List.of(
            "Aino", "Bram", "Ciara", "Diego", "Eva", "Femke", "Gregor", "Hanna", "Iker", "Jana", "Kaisa", "Liam",
            "Maja", "Niels", "Oona", "Pablo", "Roos", "Saoirse", "Tim", "Ursa", "Veikko", "Wout", "Ximena", "Ziga",
            "Anneli", "Bas", "Carmen", "Declan", "Emma", "Joost");
    private static final List<String> LAST =
            List.of("Virtanen", "de Vries", "Novak", "Garcia", "Murphy", "Laine", "Bakker", "Kovac", "Romero", "Byrne");

    private final AddOrganisation addOrganisation;
    private final AddPerson addPerson;
    private final FindOrganisations findOrganisations;
    private final Catalogue catalogue;
    private final DemonstrationLearner learner;
    private final InstantSource clock;

    @Inject
    public Demonstration(
            AddOrganisation addOrganisation,
            AddPerson addPerson,
            FindOrganisations findOrganisations,
            Catalogue catalogue,
            DemonstrationLearner learner,
            InstantSource clock) {
        this.addOrganisation = addOrganisation;
        this.addPerson = addPerson;
        this.findOrganisations = findOrganisations;
        this.catalogue = catalogue;
        this.learner = learner;
        this.clock = clock;
    }

    /** An example account. */
    public record Account(String name, String email, String password, Role role) {}

    /** @return the accounts that were added; empty when the example exists already */
    public List<Account> fill() {
        if (findOrganisations.all().stream().anyMatch(known -> known.name().equals(ORGANISATION))) {
            return List.of();
        }
        OrganisationId organisation = addOrganisation.add(ORGANISATION);
        List<Account> accounts = new ArrayList<>();
        add("Toni Trainer", Role.TRAINER, organisation, accounts);
        add("Petra Provider", Role.PROVIDER, organisation, accounts);
        Random chance = new Random(2017);
        for (int i = 0; i < TRAINEES; i++) {
            String name = FIRST.get(i) + " " + LAST.get(i % LAST.size());
            PersonId trainee = add(name, Role.TRAINEE, organisation, accounts);
            if (i % ONE_IN_SO_MANY_PASSES == 0) {
                pass(trainee, organisation, chance);
            } else {
                learn(trainee, organisation, chance);
            }
        }
        return accounts;
    }

    private PersonId add(String name, Role role, OrganisationId organisation, List<Account> accounts) {
        String password = NewPassword.make();
        String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
        if (addPerson.add(name, email, password, organisation, Set.of(role)) instanceof AddPersonResult.Added added) {
            accounts.add(new Account(name, email, password, role));
            return added.person();
        }
        throw new IllegalStateException("cannot add the example account " + email);
    }

    /** One in six only enrols; the others began some weeks ago and get as far as their time and skill allow. */
    private void learn(PersonId person, OrganisationId organisation, Random chance) {
        for (Course course : catalogue.latestCourses()) {
            if (chance.nextInt(3) == 0) {
                continue;
            }
            Instant begin = clock.instant().minus(Duration.ofHours(24L * (3 + chance.nextInt(46))));
            int units = chance.nextInt(6) == 0
                    ? 0
                    : 1 + chance.nextInt(Math.min(MOST_UNITS, course.units().size()));
            double skill = 0.55 + chance.nextDouble() * 0.45;
            take(new DemonstrationJourney(person, course, skill, chance, begin), organisation, units);
        }
    }

    /** Takes the shortest course completely and without a wrong answer. */
    private void pass(PersonId person, OrganisationId organisation, Random chance) {
        Course course = catalogue.latestCourses().stream()
                .min(Comparator.comparing(each -> each.units().size()))
                .orElseThrow();
        Instant begin =
                clock.instant().minus(LONGEST_PAUSE.multipliedBy(course.units().size() + 1L));
        take(
                new DemonstrationJourney(person, course, 1, chance, begin),
                organisation,
                course.units().size());
    }

    private void take(DemonstrationJourney journey, OrganisationId organisation, int units) {
        learner.enrol(journey, organisation);
        for (AssignableUnit unit : journey.course().units().subList(0, units)) {
            journey.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
            if (journey.clock().instant().isBefore(clock.instant().minus(Duration.ofHours(2)))) {
                learner.take(journey, unit);
            }
        }
    }
}
