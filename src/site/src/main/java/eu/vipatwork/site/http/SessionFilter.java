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

/** Finds the person by the session cookie, and the language of the answer. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SessionFilter implements ContainerRequestFilter {

    private final RequestContext request;
    private final FindSession findSession;
    private final SiteCookies cookies;

    protected SessionFilter() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public SessionFilter(RequestContext request, FindSession findSession, SiteCookies cookies) {
        this.request = request;
        this.findSession = findSession;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext httpRequest) {
        Optional<String> session = cookies.session(httpRequest.getCookies());
        session.or(() -> cookies.framedSession(httpRequest.getCookies())).ifPresent(token -> {
            findSession.find(token).ifPresent(person -> request.signedIn(person, token));
            if (session.isEmpty()) {
                request.inFrame();
            }
        });
        request.in(language(httpRequest));
    }

    /** The language of the cookie, or else of the account, or else of the browser, or else English. */
    private Locale language(ContainerRequestContext httpRequest) {
        Optional<Locale> chosen = Optional.ofNullable(httpRequest.getCookies().get(SiteCookies.LANGUAGE))
                .map(Cookie::getValue)
                .map(Locale::forLanguageTag)
                .filter(SessionFilter::isAvailable);
        Optional<Locale> own = request.person().flatMap(person -> Optional.ofNullable(person.locale()));
        return chosen.or(() -> own)
                .or(() -> httpRequest.getAcceptableLanguages().stream()
                        .filter(SessionFilter::isAvailable)
                        .findFirst())
                .map(found -> Messages.in(found).locale())
                .orElse(Locale.ENGLISH);
    }

    private static boolean isAvailable(Locale locale) {
        return Messages.LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(locale.getLanguage()));
    }
}
