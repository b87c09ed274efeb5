package eu.vipatwork.content.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import eu.vipatwork.content.source.Fault;

/** Fails the build when a course of this repository has a fault, and names file and line. */
class BundledCoursesTest {

    private static final Path COURSES = Path.of("..", "..", "courses");

    @Test
    void theCoursesOfThisRepositoryHaveNoFault() {
        Assumptions.assumeTrue(Files.isDirectory(COURSES), "the courses are not beside this module");

        String faults = CheckPublications.faults(COURSES).stream()
                .map(Fault::toString)
                .map(fault -> "courses/" + fault)
                .collect(Collectors.joining("\n"));

        assertThat(faults).isEmpty();
    }
}
