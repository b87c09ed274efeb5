package eu.vipatwork.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.OpenToAll;

/**
 * The structure of the code: which package may know which, and how classes are named. Maven refuses a cycle between
 * modules; these rules hold inside them. Each rule is also shown to fail, on the classes of {@code
 * eu.vipatwork.sample}.
 */
class ArchitectureTest {

    private static final String BASE = "eu.vipatwork.";
    private static final String BAD = "eu.vipatwork.sample";

    /** Endings that say nothing about what a class does. */
    private static final String[] EMPTY_ENDINGS = {"Impl", "Service", "Manager", "Util", "Utils", "Helper", "Dto"};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.vipatwork")
            .that(DescribedPredicate.not(resideInAPackage(BAD + "..")));

    private static final Map<String, ArchRule> RULES = rules();

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("cycles", slices().matching(BASE + "(**)").should().beFreeOfCycles());
        rules.put(
                "http",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..page..", "..http..", BASE + "site..", BASE + "web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
                        .because("rules and use cases know nothing of HTTP"));
        rules.put(
                "pages",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..page..", BASE + "web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..page..")
                        .because("pages call rules, never the other way round"));
        rules.put(
                "tables",
                noClasses()
                        .that()
                        .resideInAnyPackage("..page..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..jdbc..", "..jpa..", "java.sql..", "jakarta.persistence..")
                        .because("pages reach tables through use cases"));
        rules.put("names", classes().should(haveMeaningfulNames()));
        rules.put(
                "clock",
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .because("the clock is injected"));
        rules.put(
                "lifecycle",
                methods()
                        .that()
                        .areAnnotatedWith(PostConstruct.class)
                        .or()
                        .areAnnotatedWith(PreDestroy.class)
                        .should()
                        .notDeclareThrowableOfType(assignableTo(Exception.class))
                        .because("the full GlassFish server refuses it (Jakarta Annotations 2.1, 2.5 and 2.6)"));
        rules.put(
                "access",
                methods()
                        .that()
                        .areMetaAnnotatedWith(HttpMethod.class)
                        .and()
                        .areDeclaredInClassesThat(describe("are pages", type -> isPage(type)))
                        .should(sayWhoMayUseThem()));
        rules.put(
                "features",
                classes().that(describe("are pages", ArchitectureTest::isPage)).should(beInAFeature()));
        return rules;
    }

    static Stream<String> ruleNames() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void theCodeFollowsTheRule(String rule) {
        RULES.get(rule).allowEmptyShould(false).check(CLASSES);
    }

    /** A rule with a misspelt pattern would always pass, so each rule must fail on classes that break it on purpose. */
    @ParameterizedTest
    @MethodSource("ruleNames")
    void theRuleFailsOnABadSample(String rule) {
        JavaClasses bad = new ClassFileImporter().importPackages(BAD);
        assertThatThrownBy(() -> RULES.get(rule).check(bad)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theRulesSeeEveryModule() {
        assertThat(Modules.having("src/main/java")).allSatisfy(sources -> {
            String module =
                    sources.resolve("../../..").normalize().getFileName().toString();
            assertThat(CLASSES.stream()
                            .filter(found -> found.getPackageName().startsWith(BASE + module))
                            .count())
                    .as("classes of " + module)
                    .isGreaterThan(3);
        });
    }

    private static boolean isPage(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                && (type.getPackageName().contains(".page")
                        || type.getPackageName().equals("eu.vipatwork.web")
                        || type.getPackageName().startsWith(BAD));
    }

    private static ArchCondition<JavaClass> haveMeaningfulNames() {
        return new ArchCondition<>("have names that say what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean empty = Arrays.stream(EMPTY_ENDINGS)
                        .anyMatch(ending -> type.getSimpleName().endsWith(ending));
                events.add(new SimpleConditionEvent(type, !empty, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayUseThem() {
        return new ArchCondition<>("say who may use them") {
            @Override
            public void check(JavaMethod route, ConditionEvents events) {
                boolean said = says(route.getOwner()) || says(route);
                events.add(new SimpleConditionEvent(route, said, route.getFullName() + " is closed to everyone"));
            }
        };
    }

    private static boolean says(CanBeAnnotated place) {
        return place.isAnnotatedWith(OpenToAll.class) || place.isAnnotatedWith(AllowedTo.class);
    }

    private static ArchCondition<JavaClass> beInAFeature() {
        return new ArchCondition<>("be among the pages of a feature") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                boolean listed = AllFeatures.get().pages().stream()
                        .anyMatch(known -> known.getName().equals(page.getName()));
                events.add(new SimpleConditionEvent(page, listed, page.getName() + " is in no feature"));
            }
        };
    }
}
