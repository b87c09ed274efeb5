package eu.vipatwork.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import eu.vipatwork.deploy.process.RunningServer.Account;

/** The main job of the house, from signing in to what the provider sees of it. */
class StoryIT {

    private static final String COURSE = "intermediary";

    @Test
    void aTraineeTakesAUnitInTwoBrowsersAndTheProviderSeesIt() {
        Account trainee = OneServer.newPerson("trainee");
        String place;
        try (Visitor atWork = Visitor.atADesk(OneServer.address()).signsIn(trainee)) {
            CourseTaker taker = new CourseTaker(atWork, "story");
            taker.enrolsIn(COURSE);
            taker.goesOn(COURSE);
            taker.takesOneSection();
            place = taker.path();
        }
        try (Visitor onThePhone = Visitor.withAPhone(OneServer.address()).signsIn(trainee)) {
            CourseTaker taker = new CourseTaker(onThePhone, "story-phone");
            taker.goesOn(COURSE);
            assertThat(taker.path())
                    .as("where the trainee goes on in another browser")
                    .isEqualTo(place);
            taker.takesTheRest();
            onThePhone.opens("/progress").looks("story-phone-progress");
            onThePhone.opens("/courses/" + COURSE).looks("story-phone-course-after");
        }
        try (Visitor provider = Visitor.atADesk(OneServer.address()).signsIn(OneServer.newPerson("provider"))) {
            provider.opens("/trainees").looks("provider-courses");
            provider.opens("/trainees/" + COURSE).looks("provider-trainees");
            provider.page().locator("main table a").first().click();
            provider.page().waitForLoadState();
            provider.looks("provider-trainee");
        }
    }

    @Test
    void theCourseWorksWithoutJavaScript() {
        try (Visitor visitor = Visitor.withoutJavaScript(OneServer.address()).signsIn(OneServer.newPerson("trainee"))) {
            CourseTaker taker = new CourseTaker(visitor, "plain");
            taker.enrolsIn(COURSE);
            taker.goesOn(COURSE);
            taker.takesTheRest();
            visitor.opens("/progress").looks("plain-progress");
        }
    }
}
