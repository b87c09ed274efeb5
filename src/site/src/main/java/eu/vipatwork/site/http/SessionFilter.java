package eu.vipatwork.site.http;

import java.util.Locale;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import eu.vipatwork.people.session.FindSession;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.site.RequestContext;

/** Finds out who is asking, by the session cookie, and in which language to answer. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SessionFilter implements ContainerRequestFilter {

    private final RequestContext visit;
    private final FindSession findSession;
    private final SiteCookies cookies;

    protected SessionFilter() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public SessionFilter(RequestContext visit, FindSession findSession, SiteCookies cookies) {
        this.visit = visit;
        this.findSession = findSession;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> session = cookies.session(request.getCookies());
        session.or(() -> cookies.framedSession(request.getCookies())).ifPresent(token -> {
            findSession.find(token).ifPresent(person -> visit.signedIn(person, token));
            if (session.isEmpty()) {
                visit.inFrame();
            }
        });
        visit.in(language(request));
    }

    /** What the person chose on a page, or else set for the account, or else what the browser prefers. */
    private Locale language(ContainerRequestContext request) {
        Optional<Locale> chosen = Optional.ofNullable(request.getCookies().get(SiteCookies.LANGUAGE))
                .map(Cookie::getValue)
                .map(Locale::forLanguageTag)
                .filter(SessionFilter::spoken);
        Optional<Locale> own = visit.person().flatMap(person -> Optional.ofNullable(person.locale()));
        return chosen.or(() -> own)
                .or(() -> request.getAcceptableLanguages().stream()
                        .filter(SessionFilter::spoken)
                        .findFirst())
                .map(found -> Messages.in(found).locale())
                .orElse(Locale.ENGLISH);
    }

    private static boolean spoken(Locale locale) {
        return Messages.LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(locale.getLanguage()));
    }
}
