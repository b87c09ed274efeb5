package eu.vipatwork.site.component;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each component renders the HTML of GOV.UK Frontend for the same options. */
class ComponentsTest {

    /** The macro of each component. */
    private static final Map<String, String> MACROS = Map.ofEntries(
            entry("back-link", "backLink"),
            entry("breadcrumbs", "breadcrumbs"),
            entry("button", "button"),
            entry("character-count", "characterCount"),
            entry("checkboxes", "checkboxes"),
            entry("date-input", "dateInput"),
            entry("details", "details"),
            entry("error-message", "errorMessage"),
            entry("error-summary", "errorSummary"),
            entry("fieldset", "fieldset"),
            entry("file-upload", "fileUpload"),
            entry("hint", "hint"),
            entry("input", "input"),
            entry("inset-text", "insetText"),
            entry("label", "label"),
            entry("notification-banner", "notificationBanner"),
            entry("pagination", "pagination"),
            entry("panel", "panel"),
            entry("password-input", "passwordInput"),
            entry("radios", "radios"),
            entry("select", "select"),
            entry("skip-link", "skipLink"),
            entry("summary-list", "summaryList"),
            entry("table", "table"),
            entry("tabs", "tabs"),
            entry("tag", "tag"),
            entry("task-list", "taskList"),
            entry("textarea", "textarea"),
            entry("warning-text", "warningText"));

    private static final String NO_DROP_ZONE = "the browser's own control accepts dropped files";

    /** Fixtures that are not followed on purpose: "component: fixture" and the reason. */
    private static final Map<String, String> SKIPPED = Map.of(
            "file-upload: enhanced", NO_DROP_ZONE,
            "file-upload: enhanced, with error message and hint", NO_DROP_ZONE,
            "file-upload: enhanced, multiple files", NO_DROP_ZONE,
            "file-upload: translated", NO_DROP_ZONE);

    @TestFactory
    Stream<DynamicContainer> eachComponentRendersAsInGovukFrontend() {
        return MACROS.keySet().stream()
                .sorted()
                .map(component -> DynamicContainer.dynamicContainer(component, tests(GovukFixtures.of(component))));
    }

    private static Stream<DynamicTest> tests(GovukFixtures fixtures) {
        return fixtures.fixtures().stream()
                .filter(fixture -> !SKIPPED.containsKey(fixtures.component() + ": " + fixture.name()))
                .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> compare(fixtures.component(), fixture)));
    }

    private static void compare(String component, GovukFixtures.Fixture fixture) {
        String ours = TemplateRenderer.inEnglish()
                .source(
                        "<@c[macro]?with_args(options)/>",
                        Map.of("macro", MACROS.get(component), "options", fixture.options()));
        assertThat(NormalizedHtml.form(ours)).isEqualTo(NormalizedHtml.form(fixture.html()));
    }

    @Test
    void skippedFixturesExist() {
        assertThat(SKIPPED.keySet()).allSatisfy(skipped -> assertThat(
                        GovukFixtures.of(skipped.split(": ", 2)[0]).fixtures())
                .extracting(GovukFixtures.Fixture::name)
                .contains(skipped.split(": ", 2)[1]));
    }
}
