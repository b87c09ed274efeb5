package eu.vipatwork.systemtests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** Input to a page, with the mouse or by keyboard alone. */
public interface InputMethod {

    /** Ticks a radio button or a check box. */
    void tick(Locator choice);

    /** Chooses in a list, counted from 1; option 0 says "choose". */
    void choose(Locator list, int option);

    void write(Locator field, String text);

    /** Presses a button or follows a link to another page, and waits for that page. */
    void press(Locator button);

    static InputMethod mouse(Page page) {
        return new Mouse(page);
    }

    static InputMethod keyboard(Page page) {
        return new Keyboard(page);
    }

    /** The mouse. */
    record Mouse(Page page) implements InputMethod {

        @Override
        public void tick(Locator choice) {
            // Playwright would click the hidden input; people click its label.
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
            Navigation.by(page, button::click);
        }
    }

    /** The keyboard: moves by Tab, without the mouse. */
    record Keyboard(Page page) implements InputMethod {

        /** More than any page has focusable elements. */
        private static final int MAX_STOPS = 300;

        @Override
        public void tick(Locator choice) {
            reach(choice);
            page.keyboard().press("Space");
        }

        @Override
        public void choose(Locator list, int option) {
            reach(list);
            // To the top of the list, then down.
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
            Navigation.by(page, () -> page.keyboard().press("Enter"));
        }

        private void reach(Locator target) {
            for (int i = 0; i < MAX_STOPS; i++) {
                if ((boolean) target.evaluate("element => element === document.activeElement")) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("Tab does not lead to " + target + " on " + page.url());
        }
    }
}
