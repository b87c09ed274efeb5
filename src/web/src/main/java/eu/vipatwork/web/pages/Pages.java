package eu.vipatwork.web.pages;

import java.util.Set;

/** All pages of the site. */
public final class Pages {

    public static final Set<Class<?>> CLASSES = Set.of(
            HomePage.class,
            HealthPages.class,
            LanguagePage.class,
            SignInPages.class,
            CoursePages.class,
            UnitPages.class,
            ResultPage.class,
            TemplatePage.class,
            ProgressPage.class,
            TraineesPages.class,
            AdministrationPages.class);

    private Pages() {}
}
