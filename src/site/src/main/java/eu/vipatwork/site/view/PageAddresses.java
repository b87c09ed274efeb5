package eu.vipatwork.site.view;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import eu.vipatwork.site.Features;

/**
 * Finds the address at which the page of an answer can be requested again, for example in another language. Some
 * addresses accept only forms. For a page that answers such a form, it is the nearest address above that has a page.
 */
@ApplicationScoped
public class PageAddresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^}]*?)\\s*)?}");

    private final List<Route> routes;

    protected PageAddresses() {
        this.routes = List.of(); // for the proxy
    }

    @Inject
    public PageAddresses(Features features) {
        this.routes = routes(features.pages());
    }

    /**
     * @param letters of the template outside its parameters; of two matches the one with more wins (JAX-RS 3.1, 3.7.2)
     */
    private record Route(Pattern pattern, int letters, boolean page) {}

    /** The address itself; for one that accepts only forms the nearest page above, at last the home page. */
    public String of(String pathAndQuery) {
        return takesFormsOnly(pathAndQuery) ? above(withoutQuery(pathAndQuery)) : pathAndQuery;
    }

    /** Whether this address accepts a form but has no page. */
    public boolean takesFormsOnly(String pathAndQuery) {
        return route(withoutQuery(pathAndQuery)).filter(route -> !route.page()).isPresent();
    }

    private static String withoutQuery(String pathAndQuery) {
        return pathAndQuery.replaceFirst("\\?.*", "");
    }

    private String above(String path) {
        String above = path;
        do {
            above = above.substring(0, above.lastIndexOf('/'));
        } while (!above.isEmpty() && route(above).filter(Route::page).isEmpty());
        return above.isEmpty() ? "/" : above;
    }

    private Optional<Route> route(String path) {
        return routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .findFirst();
    }

    private static List<Route> routes(Collection<Class<?>> classes) {
        Map<String, Boolean> pages = new HashMap<>();
        for (Class<?> type : classes) {
            for (Method method : type.getDeclaredMethods()) {
                if (Arrays.stream(method.getAnnotations())
                        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class))) {
                    String template = part(type) + part(method);
                    pages.merge(template, method.isAnnotationPresent(GET.class), Boolean::logicalOr);
                }
            }
        }
        List<Route> routes = new ArrayList<>();
        pages.forEach((template, page) -> routes.add(new Route(
                pattern(template), PARAMETER.matcher(template).replaceAll("").length(), page)));
        routes.sort(Comparator.comparingInt(Route::letters).reversed());
        return routes;
    }

    /** The part of a template that an annotation adds: empty, or text after a slash. */
    private static String part(AnnotatedElement place) {
        Path path = place.getAnnotation(Path.class);
        String text = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return text.isEmpty() ? "" : "/" + text;
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int end = 0;
        while (parameter.find()) {
            String allowed = parameter.group(1) == null ? "[^/]+" : parameter.group(1);
            regex.append(Pattern.quote(template.substring(end, parameter.start())))
                    .append("(?:" + allowed + ")");
            end = parameter.end();
        }
        return Pattern.compile(regex + Pattern.quote(template.substring(end)) + "/?");
    }
}
