package eu.vipatwork.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.people.Role;
import eu.vipatwork.people.SignedIn;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.web.http.Visit;

/**
 * What the frame around every page shows: who is signed in, where they can go, in which languages.
 *
 * @param person the name of who is signed in, or null
 * @param csrf the token that every form carries; empty when nobody is signed in
 * @param path where this page can be asked for again, path and query
 * @param framed whether it stands in a frame of a learning platform, without a header of ours
 */
public record Frame(
        Locale locale,
        String lang,
        String person,
        List<Link> navigation,
        String csrf,
        List<Language> languages,
        String path,
        boolean framed,
        Messages messages) {

    /** What the pages of administrators begin with. */
    private static final List<String> ADMINISTRATION =
            List.of("/administration", "/members", "/people", "/organisations");

    /** An entry of the navigation. */
    public record Link(String label, String href, boolean current) {}

    /** A language of the interface, named in itself. */
    public record Language(String code, String name, boolean current) {}

    static Frame of(Visit visit) {
        Messages messages = Messages.in(visit.locale());
        Optional<SignedIn> person = visit.person();
        return new Frame(
                messages.locale(),
                messages.locale().toLanguageTag(),
                person.map(SignedIn::name).orElse(null),
                navigation(visit, messages),
                person.map(SignedIn::csrfToken).orElse(""),
                languages(messages.locale()),
                visit.page(),
                visit.framed(),
                messages);
    }

    private static List<Link> navigation(Visit visit, Messages messages) {
        List<Link> links = new ArrayList<>();
        add(links, visit, messages, "courses", "/courses");
        add(links, visit, messages, "handbook", "/handbook");
        add(links, visit, messages, "cases", "/cases");
        add(links, visit, messages, "manual", "/manual");
        add(links, visit, messages, "search", "/search");
        visit.person().ifPresent(person -> {
            add(links, visit, messages, "progress", "/progress");
            if (person.is(Role.PROVIDER)) {
                add(links, visit, messages, "trainees", "/trainees");
                if (!person.is(Role.ADMINISTRATOR)) {
                    add(links, visit, messages, "members", "/members");
                }
            }
            if (person.is(Role.TRAINER) || person.is(Role.ADMINISTRATOR)) {
                add(links, visit, messages, "studio", "/studio");
            }
            if (person.is(Role.PROVIDER) || person.is(Role.ADMINISTRATOR)) {
                add(links, visit, messages, "records", "/records");
            }
            if (person.is(Role.ADMINISTRATOR)) {
                boolean current = ADMINISTRATION.stream().anyMatch(visit.path()::startsWith);
                links.add(new Link(messages.text("navigation.administration"), "/administration", current));
            }
        });
        return links;
    }

    private static void add(List<Link> links, Visit visit, Messages messages, String name, String href) {
        links.add(
                new Link(messages.text("navigation." + name), href, visit.path().startsWith(href)));
    }

    private static List<Language> languages(Locale current) {
        return Messages.LANGUAGES.stream()
                .map(locale ->
                        new Language(locale.toLanguageTag(), locale.getDisplayName(locale), locale.equals(current)))
                .toList();
    }
}
