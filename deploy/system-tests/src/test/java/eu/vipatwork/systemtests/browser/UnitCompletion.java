package eu.vipatwork.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** Takes a unit in a browser with the first answer to each question, whatever the questions are. */
public final class UnitCompletion {

    /** More steps than any unit needs. */
    private static final int MAX_STEPS = 60;

    private final BrowserSession browser;

    public UnitCompletion(BrowserSession browser) {
        this.browser = browser;
    }

    public void enrolsIn(String course) {
        browser.opens("/courses");
        browser.opens("/courses/" + course);
        press("form[action$='/enrolment'] button");
    }

    /** Begins or continues the unit that the course page proposes. */
    public void continues(String course) {
        browser.opens("/courses/" + course);
        press("main form[action$='/attempts'] button, main a.govuk-button--start");
        assertThat(path()).contains("/units/").doesNotEndWith("/attempts");
    }

    /** Answers all questions of the current section and continues to the next. */
    public void completesOneSection() {
        String section = path();
        while (answersOneQuestion()) {
            assertThat(path()).as("after an answer").isEqualTo(section);
        }
        press("button[formaction$='/readings'], button[formaction$='/finish']");
    }

    /** Completes all remaining sections, up to the result page. */
    public void completesTheUnit() {
        for (int i = 0; i < MAX_STEPS && !path().contains("/results/"); i++) {
            completesOneSection();
        }
        assertThat(path()).contains("/results/");
    }

    /** The path of the current page. */
    public String path() {
        return URI.create(page().url()).getPath();
    }

    /** Answers the first open question of the page; false when there is none. */
    public boolean answersOneQuestion() {
        Locator form =
                page().locator("[data-question]:has(input[name$='.open'])").first();
        if (form.count() == 0) {
            return false;
        }
        Locator choices = form.locator("input[type=radio], input[type=checkbox]");
        if (choices.count() > 0) {
            choices.first().check(new Locator.CheckOptions().setForce(true));
        }
        int number = 1;
        for (Locator select : form.locator("select").all()) {
            // A list that a script replaced by buttons has a value.
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

    private void press(String selector) {
        press(page().locator(selector).first());
    }

    private void press(Locator button) {
        Navigation.by(page(), button::click);
    }

    private Page page() {
        return browser.page();
    }
}
