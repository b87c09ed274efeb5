package eu.vipatwork.account.page;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.people.Role;
import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;

/** Pages of people: sign-in, registration, members, organisations, audit, privacy. */
@ApplicationScoped
public class AccountFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(
                AccountPages.class,
                AdministrationPages.class,
                AuditPages.class,
                InvitationPages.class,
                MemberPages.class,
                MembersPages.class,
                OpenIdPages.class,
                OrganisationPages.class,
                PasswordResetPages.class,
                PrivacyPages.class,
                RegistrationPages.class,
                SecondFactorPages.class,
                SignInCodePages.class,
                SignInPages.class,
                UnsentEmailPages.class);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                NavigationEntry.forSignedIn(
                        70,
                        "navigation.members",
                        "/members",
                        person -> person.is(Role.PROVIDER) && !person.is(Role.ADMINISTRATOR)),
                NavigationEntry.forSignedIn(
                                100,
                                "navigation.administration",
                                "/administration",
                                person -> person.is(Role.ADMINISTRATOR))
                        .with("/members", "/people", "/organisations"),
                NavigationEntry.card(10, "administration.people", "administration.people.text", "/members", "people"),
                NavigationEntry.card(
                        20, "organisations.title", "administration.organisations.text", "/organisations", "flag"),
                NavigationEntry.card(
                        40, "emails.title", "administration.emails.text", "/administration/emails", "file"),
                NavigationEntry.card(
                        60, "members.audit", "administration.audit.text", "/administration/audit", "lock"));
    }
}
