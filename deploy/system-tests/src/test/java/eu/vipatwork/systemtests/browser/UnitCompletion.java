package eu.vipatwork.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** A trainee who takes a unit at a browser: clicks what is there to be clicked, whatever the questions are. */
public final class UnitCompletion {

    /** More sections than any unit has. */
    private static final int MOST_STEPS = 60;

    private final BrowserSession visitor;
    private final String pictures;

    /** Takes no pictures. */
    public UnitCompletion(BrowserSession visitor) {
        this(visitor, null);
    }

    /** @param pictures what the names of the pictures begin with; null to take none */
    UnitCompletion(BrowserSession visitor, String pictures) {
        this.visitor = visitor;
        this.pictures = pictures;
    }

    public void enrolsIn(String course) {
        visitor.opens("/courses");
        looks("-courses");
        visitor.opens("/courses/" + course);
        looks("-course-before");
        press("form[action$='/enrolment'] button");
        looks("-course");
    }

    /** Begins the unit that the course page proposes, or goes on with it. */
    public void goesOn(String course) {
        visitor.opens("/courses/" + course);
        press("main form[action$='/attempts'] button, main a.govuk-button--start");
        assertThat(path()).contains("/units/").doesNotEndWith("/attempts");
    }

    /** Answers all questions of the section that is open, and goes to the next. */
    public void takesOneSection() {
        String section = path();
        looks(name(section));
        boolean answered = false;
        while (answersOne()) {
            answered = true;
            assertThat(path()).as("after an answer").isEqualTo(section);
        }
        if (answered) {
            looks(name(section) + "-answered");
        }
        press("form[action$='/readings'] button, form[action$='/finish'] button");
    }

    /** Takes all sections that are left and ends on the page of the result. */
    public void takesTheRest() {
        for (int i = 0; i < MOST_STEPS && !path().contains("/results/"); i++) {
            takesOneSection();
        }
        assertThat(path()).contains("/results/");
        looks("-result");
    }

    /** The path of the page that is open. */
    public String path() {
        return URI.create(page().url()).getPath();
    }

    /** Answers the first question that is open here; false when there is none. */
    public boolean answersOne() {
        Locator form = page().locator("form[action$='/answers']").first();
        if (form.count() == 0) {
            return false;
        }
        Locator choices = form.locator("input[type=radio], input[type=checkbox]");
        if (choices.count() > 0) {
            choices.first().check(new Locator.CheckOptions().setForce(true));
        }
        int number = 1;
        for (Locator select : form.locator("select").all()) {
            // Where scripts put buttons in its stead, it has its value already.
            if (select.isVisible()) {
                int last = select.locator("option").count() - 1;
                select.selectOption(new SelectOption().setIndex(1 + (number++ - 1) % last));
            }
        }
        for (Locator field :
                form.locator("input:not([type]), input[type=text], textarea").all()) {
            field.fill("7");
        }
        press(form.locator("button[type=submit], button:not([type])").last());
        return true;
    }

    private void looks(String name) {
        if (pictures != null) {
            visitor.looks(pictures + name);
        }
    }

    private void press(String selector) {
        press(page().locator(selector).first());
    }

    private void press(Locator button) {
        page().waitForNavigation(button::click);
    }

    private Page page() {
        return visitor.page();
    }

    private static String name(String path) {
        List<String> parts = List.of(path.split("/", -1));
        return "-" + String.join("-", parts.subList(parts.size() - 2, parts.size()));
    }
}
