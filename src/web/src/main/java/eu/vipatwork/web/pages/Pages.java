package eu.vipatwork.web.pages;

import java.util.Set;

import eu.vipatwork.web.account.AccountPages;
import eu.vipatwork.web.account.CodePages;
import eu.vipatwork.web.account.PasswordResetPages;
import eu.vipatwork.web.account.SecondFactorPages;

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
            AdministrationPages.class,
            AccountPages.class,
            SecondFactorPages.class,
            CodePages.class,
            PasswordResetPages.class);

    private Pages() {}
}
