package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

import eu.vipatwork.systemtests.browser.Navigation;

/** Takes a unit within the platform's frame, with the first answer to each question. */
final class FramedLearner {

    private static final String OPEN = "[data-question]:has(input[name$='.open'])";
    private static final String CONTINUE = "button[formaction$='/readings'], button[formaction$='/finish']";
    private static final int MAX_STEPS = 80;

    private final FrameBrowser browser;

    FramedLearner(FrameBrowser browser) {
        this.browser = browser;
    }

    /**
     * Answers and continues up to the result page.
     *
     * @return the score on that page, in percent
     */
    int finishes() {
        for (int i = 0; i < MAX_STEPS && !address().contains("/results/"); i++) {
            FrameLocator tool = browser.tool();
            Locator open = tool.locator(OPEN);
            if (open.count() > 0) {
                answer(open.first());
                press(open.first().locator("button.govuk-button"));
            } else {
                press(tool.locator(CONTINUE).first());
            }
        }
        assertThat(address()).contains("/results/");
        return Integer.parseInt(
                browser.tool().locator(".vip-ring__text strong").textContent().replaceAll("(?s)^\\D*(\\d+).*", "$1"));
    }

    private static void answer(Locator form) {
        Locator lists = form.locator("select:visible");
        for (int i = 0; i < lists.count(); i++) {
            lists.nth(i).selectOption(new SelectOption().setIndex(i + 1));
        }
        Locator choices = form.locator("input[type=radio], input[type=checkbox]");
        if (choices.count() > 0) {
            choices.first().locator("xpath=following-sibling::label").first().click();
        }
        Locator texts = form.locator("textarea, input.govuk-input");
        if (texts.count() > 0) {
            texts.first().fill("7");
        }
        Locator order = form.locator("[data-sequencing] button:not([disabled])");
        if (order.count() > 0) {
            order.first().click();
        }
    }

    private void press(Locator button) {
        Navigation.by(browser.toolFrame(), button::click);
    }

    private String address() {
        return browser.toolFrame().url();
    }
}
