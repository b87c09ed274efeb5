package eu.vipatwork.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.HttpMethod;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.OpenToAll;

/** Order in the house: which room may know which, and what a class may be called and may do. */
class ArchitectureTest {

    private static final String HOUSE = "eu.vipatwork.";

    /** Each room and the rooms that it may know beside itself and shared. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "shared", Set.of(),
            "people", Set.of(),
            "content", Set.of(),
            "xapi", Set.of(),
            "learning", Set.of("people", "content", "xapi"),
            "progress", Set.of("people", "content", "xapi"),
            "lti", Set.of("people", "content", "progress"),
            "web", Set.of("people", "content", "xapi", "learning", "progress", "lti"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.vipatwork");

    static Set<String> rooms() {
        return MAY_KNOW.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomThatARuleNamesIsThere(String room) {
        assertThat(CLASSES.stream().filter(found -> in(found, room)).count())
                .as("classes in " + HOUSE + room)
                .isGreaterThan(3);
        assertThat(CLASSES.containPackage(HOUSE + room)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheRoomsBelowIt(String room) {
        List<String> others = MAY_KNOW.keySet().stream()
                .filter(other -> !other.equals(room) && !other.equals("shared"))
                .filter(other -> !MAY_KNOW.get(room).contains(other))
                .map(other -> HOUSE + other + "..")
                .toList();

        noClasses()
                .that()
                .resideInAPackage(HOUSE + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void rulesAndUseCasesKnowNothingOfHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        HOUSE + "people",
                        HOUSE + "content",
                        HOUSE + "xapi",
                        HOUSE + "lti",
                        HOUSE + "learning..",
                        HOUSE + "progress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    /** Jakarta Annotations 2.1, 2.5 and 2.6; a GlassFish server refuses the application otherwise, the embedded one does not look. */
    @Test
    void whatTheContainerCallsThrowsNothingChecked() {
        methods()
                .that()
                .areAnnotatedWith(PostConstruct.class)
                .or()
                .areAnnotatedWith(PreDestroy.class)
                .should()
                .notDeclareThrowableOfType(assignableTo(Exception.class))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheTimeButTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyPageIsListedAndEveryRouteSaysWhoMayUseIt() {
        classes()
                .that()
                .resideInAnyPackage(
                        HOUSE + "web.pages",
                        HOUSE + "web.reading",
                        HOUSE + "web.account",
                        HOUSE + "web.lti",
                        HOUSE + "web.studio",
                        HOUSE + "web.record")
                .and()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should(new ArchCondition<JavaClass>("be listed in Pages") {
                    @Override
                    public void check(JavaClass page, ConditionEvents events) {
                        boolean listed = AllFeatures.get().pages().stream()
                                .anyMatch(known -> known.getName().equals(page.getName()));
                        events.add(new SimpleConditionEvent(page, listed, page.getName() + " is not in AllFeatures.get().pages()"));
                    }
                })
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        HOUSE + "web.pages",
                        HOUSE + "web.reading",
                        HOUSE + "web.account",
                        HOUSE + "web.lti",
                        HOUSE + "web.studio",
                        HOUSE + "web.record")
                .and()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<JavaMethod>("say who may use them") {
                    @Override
                    public void check(JavaMethod route, ConditionEvents events) {
                        boolean said = says(route.getOwner()) || says(route);
                        events.add(new SimpleConditionEvent(route, said, route.getFullName() + " lets in nobody"));
                    }
                })
                .check(CLASSES);
    }

    private static boolean says(com.tngtech.archunit.core.domain.properties.CanBeAnnotated place) {
        return place.isAnnotatedWith(OpenToAll.class) || place.isAnnotatedWith(AllowedTo.class);
    }

    private static boolean in(JavaClass found, String room) {
        return found.getPackageName().equals(HOUSE + room)
                || found.getPackageName().startsWith(HOUSE + room + ".");
    }
}
