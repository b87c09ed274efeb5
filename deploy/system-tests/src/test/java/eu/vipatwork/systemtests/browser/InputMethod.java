package eu.vipatwork.systemtests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** How somebody works at a page: with the mouse, or by keyboard alone. */
public interface InputMethod {

    /** Ticks a radio button or a check box. */
    void tick(Locator choice);

    /** Chooses in a list, counted from 1; its first option, which says "choose", is 0. */
    void choose(Locator list, int option);

    void write(Locator field, String text);

    /** Presses a button or follows a link that leads to a page, and waits for that page. */
    void press(Locator button);

    static InputMethod mouse(Page page) {
        return new Mouse(page);
    }

    static InputMethod keyboard(Page page) {
        return new Keyboard(page);
    }

    /** Clicks. */
    record Mouse(Page page) implements InputMethod {

        @Override
        public void tick(Locator choice) {
            // Playwright would click into the middle of the bare input; people click its label.
            choice.locator("xpath=following-sibling::label").first().click();
        }

        @Override
        public void choose(Locator list, int option) {
            list.selectOption(new SelectOption().setIndex(option));
        }

        @Override
        public void write(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void press(Locator button) {
            page.waitForNavigation(button::click);
        }
    }

    /** Goes through the page with Tab and never touches the mouse. */
    record Keyboard(Page page) implements InputMethod {

        /** More than any page has to stop at. */
        private static final int MOST_STOPS = 300;

        @Override
        public void tick(Locator choice) {
            reach(choice);
            page.keyboard().press("Space");
        }

        @Override
        public void choose(Locator list, int option) {
            reach(list);
            // From whatever is chosen to the top of the list, then down.
            page.keyboard().press("Home");
            for (int i = 0; i < option; i++) {
                page.keyboard().press("ArrowDown");
            }
        }

        @Override
        public void write(Locator field, String text) {
            reach(field);
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        }

        @Override
        public void press(Locator button) {
            reach(button);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        }

        private void reach(Locator target) {
            for (int i = 0; i < MOST_STOPS; i++) {
                if ((boolean) target.evaluate("element => element === document.activeElement")) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("Tab does not lead to " + target + " on " + page.url());
        }
    }
}
