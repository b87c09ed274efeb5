package eu.vipatwork.systemtests.browser;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** Checks a page with axe-core: WCAG 2.2 AA and best practices. */
public final class AxeCheck {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private AxeCheck() {}

    /** One sentence for each violated rule. */
    @SuppressWarnings("deprecation")
    public static List<String> violations(Page page) {
        // A page without frames of other sites needs no second page to collect results; this takes a fifth of the time.
        return sentences(new AxeBuilder(page).setLegacyMode(true));
    }

    /** The same for the page and this frame of another site. */
    public static List<String> violations(Page page, String frame) {
        return sentences(new AxeBuilder(page).include(List.of(frame, "html")));
    }

    private static List<String> sentences(AxeBuilder axe) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return axe.options(onlyViolations).withTags(TAGS).analyze().getViolations().stream()
                .map(AxeCheck::sentence)
                .toList();
    }

    private static String sentence(Rule rule) {
        String first = rule.getNodes().isEmpty() ? "" : rule.getNodes().get(0).getHtml();
        return rule.getId() + " (" + rule.getHelp() + ") " + rule.getNodes().size() + "x, first: " + first;
    }
}
