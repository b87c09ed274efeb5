package eu.vipatwork.web.pages;

import java.util.Set;

import eu.vipatwork.web.account.AccountPages;
import eu.vipatwork.web.account.AuditPages;
import eu.vipatwork.web.account.CodePages;
import eu.vipatwork.web.account.InvitationPages;
import eu.vipatwork.web.account.LetterPages;
import eu.vipatwork.web.account.MemberPages;
import eu.vipatwork.web.account.MembersPages;
import eu.vipatwork.web.account.OpenIdPages;
import eu.vipatwork.web.account.OrganisationPages;
import eu.vipatwork.web.account.PasswordResetPages;
import eu.vipatwork.web.account.PrivacyPages;
import eu.vipatwork.web.account.RegisterPages;
import eu.vipatwork.web.account.SecondFactorPages;
import eu.vipatwork.web.lti.LaunchPages;
import eu.vipatwork.web.lti.LinkPage;
import eu.vipatwork.web.lti.PlatformPages;
import eu.vipatwork.web.lti.RegistrationPages;
import eu.vipatwork.web.lti.SelectionPages;
import eu.vipatwork.web.lti.WindowPages;
import eu.vipatwork.web.reading.ApiPage;
import eu.vipatwork.web.reading.BookPages;
import eu.vipatwork.web.reading.GlossaryPage;
import eu.vipatwork.web.reading.ReadingPages;
import eu.vipatwork.web.reading.ReleasePages;
import eu.vipatwork.web.reading.SearchPage;
import eu.vipatwork.web.record.BrowsePages;
import eu.vipatwork.web.record.DeadLetterPages;
import eu.vipatwork.web.record.ExportPages;
import eu.vipatwork.web.record.ForwardingPages;
import eu.vipatwork.web.record.ImportPages;
import eu.vipatwork.web.record.KeysPages;
import eu.vipatwork.web.record.OneStatementPages;
import eu.vipatwork.web.record.RecordsPage;
import eu.vipatwork.web.record.RetentionPages;
import eu.vipatwork.web.record.TimelinePages;
import eu.vipatwork.web.studio.AnswersPages;
import eu.vipatwork.web.studio.ChangesPages;
import eu.vipatwork.web.studio.ComparisonPages;
import eu.vipatwork.web.studio.DifferencePages;
import eu.vipatwork.web.studio.DocumentPages;
import eu.vipatwork.web.studio.PicturePages;
import eu.vipatwork.web.studio.PublicationPages;
import eu.vipatwork.web.studio.PublishPages;
import eu.vipatwork.web.studio.StudioPages;
import eu.vipatwork.web.studio.TextFilePages;

/** All pages of the site. */
public final class Pages {

    public static final Set<Class<?>> CLASSES = Set.of(
            HomePage.class,
            StyleguidePage.class,
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
            PasswordResetPages.class,
            InvitationPages.class,
            RegisterPages.class,
            MembersPages.class,
            MemberPages.class,
            OrganisationPages.class,
            PrivacyPages.class,
            LetterPages.class,
            AuditPages.class,
            OpenIdPages.class,
            ReadingPages.class,
            GlossaryPage.class,
            ApiPage.class,
            SearchPage.class,
            BookPages.class,
            ReleasePages.class,
            ChangesPages.class,
            StudioPages.class,
            PublicationPages.class,
            PublishPages.class,
            AnswersPages.class,
            ComparisonPages.class,
            DocumentPages.class,
            PicturePages.class,
            TextFilePages.class,
            DifferencePages.class,
            RecordsPage.class,
            BrowsePages.class,
            OneStatementPages.class,
            TimelinePages.class,
            ExportPages.class,
            ImportPages.class,
            ForwardingPages.class,
            DeadLetterPages.class,
            RetentionPages.class,
            KeysPages.class,
            LaunchPages.class,
            WindowPages.class,
            LinkPage.class,
            SelectionPages.class,
            RegistrationPages.class,
            PlatformPages.class);

    private Pages() {}
}
