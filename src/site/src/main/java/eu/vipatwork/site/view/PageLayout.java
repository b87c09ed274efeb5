package eu.vipatwork.site.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.OperatorContact;
import eu.vipatwork.site.Features;
import eu.vipatwork.site.NavigationEntry;
import eu.vipatwork.site.RequestContext;

/**
 * The values that {@code layout/page.ftlh} shows around every page.
 *
 * @param person the name of the person who is signed in, or null
 * @param csrf the token that every form carries; empty without a session
 * @param path path and query at which this page can be requested again
 * @param contact who runs this server, or null
 * @param secondFactorDue when a role ends unless a second factor is set up; null when none is asked for
 * @param framed whether the page is in a frame of a learning platform, without header and footer
 */
public record PageLayout(
        Locale locale,
        String lang,
        String person,
        List<Link> navigation,
        String csrf,
        List<Language> languages,
        String path,
        OperatorContact contact,
        Instant secondFactorDue,
        boolean framed,
        Messages messages) {

    /** An entry of the navigation. */
    public record Link(String label, String href, boolean current) {}

    /** A language of the interface, named in itself. */
    public record Language(String code, String name, boolean current) {}

    static PageLayout of(RequestContext request, Features features, PageAddresses addresses, OperatorContact contact) {
        Messages messages = Messages.in(request.locale());
        Optional<SignedIn> person = request.person();
        return new PageLayout(
                messages.locale(),
                messages.locale().toLanguageTag(),
                person.map(SignedIn::name).orElse(null),
                navigation(request, features, messages),
                person.map(SignedIn::csrfToken).orElse(""),
                languages(messages.locale()),
                request.shownAt().orElseGet(() -> addresses.of(request.path())),
                contact,
                person.map(SignedIn::secondFactorDue).orElse(null),
                request.framed(),
                messages);
    }

    private static List<Link> navigation(RequestContext request, Features features, Messages messages) {
        return features.menu(NavigationEntry.Menu.MAIN, request.person()).stream()
                .map(entry -> new Link(messages.text(entry.key()), entry.href(), entry.contains(request.path())))
                .toList();
    }

    private static List<Language> languages(Locale current) {
        return Messages.LANGUAGES.stream()
                .map(locale ->
                        new Language(locale.toLanguageTag(), locale.getDisplayName(locale), locale.equals(current)))
                .toList();
    }
}
