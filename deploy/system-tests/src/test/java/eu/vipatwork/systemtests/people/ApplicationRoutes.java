package eu.vipatwork.systemtests.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Application;

/** All routes of the distribution, read from the classes of its JAX-RS Applications, so that none can be missed. */
final class ApplicationRoutes {

    private static final String OUR_PACKAGE = "eu/vipatwork/";
    private static final String CLASS = ".class";
    private static final String FEATURE = "eu.vipatwork.site.Feature";

    private final List<Class<?>> classes;

    private ApplicationRoutes(List<Class<?>> classes) {
        this.classes = classes;
    }

    static ApplicationRoutes ofTheDistribution() {
        try {
            Path distribution = Path.of(System.getProperty("vipatwork.distribution"));
            Path inside = distribution.resolve("application/web_war/WEB-INF");
            List<Path> modules = jarsIn(inside.resolve("lib"));
            List<URL> urls = new ArrayList<>();
            urls.add(inside.resolve("classes").toUri().toURL());
            for (Path jar : modules) {
                urls.add(jar.toUri().toURL());
            }
            for (Path jar : jarsIn(distribution.resolve("lib/application"))) {
                urls.add(jar.toUri().toURL());
            }
            // Stays open, because annotations are read later.
            URLClassLoader loader =
                    new URLClassLoader(urls.toArray(URL[]::new), ApplicationRoutes.class.getClassLoader());
            Set<String> names = new TreeSet<>();
            try (Stream<Path> files = Files.walk(inside.resolve("classes").resolve(OUR_PACKAGE))) {
                files.map(file -> inside.resolve("classes").relativize(file).toString())
                        .filter(name -> name.endsWith(CLASS))
                        .forEach(names::add);
            }
            for (Path jar : modules) {
                names.addAll(classNames(jar));
            }
            List<Class<?>> classes = new ArrayList<>();
            for (String name : names) {
                classes.add(Class.forName(
                        name.substring(0, name.length() - CLASS.length()).replace('/', '.'), false, loader));
            }
            return new ApplicationRoutes(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ApplicationRoute> all() {
        List<ApplicationRoute> routes = new ArrayList<>();
        for (Class<?> application : applications()) {
            String base = application.getAnnotation(ApplicationPath.class).value();
            for (Class<?> resource : registeredIn(application)) {
                Stream.of(resource.getMethods())
                        .flatMap(method -> route(application, base, resource, method).stream())
                        .forEach(routes::add);
            }
        }
        return routes;
    }

    /** Resource classes in no Application. */
    List<Class<?>> unregistered() {
        Set<Class<?>> listed = new LinkedHashSet<>();
        applications().forEach(application -> listed.addAll(registeredIn(application)));
        return classes.stream()
                .filter(found -> found.isAnnotationPresent(jakarta.ws.rs.Path.class) && !listed.contains(found))
                .toList();
    }

    private List<Class<?>> applications() {
        return classes.stream()
                .filter(found -> found.isAnnotationPresent(ApplicationPath.class))
                .toList();
    }

    private Set<Class<?>> registeredIn(Class<?> application) {
        try {
            if (application.getSimpleName().equals("PagesApplication")) {
                return pagesOfFeatures();
            }
            return ((Application) application.getDeclaredConstructor().newInstance()).getClasses();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pages of all features, which the running application finds among its beans. */
    private Set<Class<?>> pagesOfFeatures() throws ReflectiveOperationException {
        Set<Class<?>> pages = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            if (Stream.of(type.getInterfaces()).anyMatch(each -> each.getName().equals(FEATURE))) {
                Object feature = type.getDeclaredConstructor().newInstance();
                for (Object page : (Set<?>) type.getMethod("pages").invoke(feature)) {
                    pages.add((Class<?>) page);
                }
            }
        }
        return pages;
    }

    private static Optional<ApplicationRoute> route(
            Class<?> application, String base, Class<?> resource, Method method) {
        return Stream.of(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .findFirst()
                .map(verb -> new ApplicationRoute(
                        application.getSimpleName(),
                        verb.value(),
                        joined(base, path(resource), path(method)),
                        access(method).or(() -> access(resource)).orElse(Set.of()),
                        consumes(method).or(() -> consumes(resource)).orElse("application/x-www-form-urlencoded"),
                        named(method, "CrossSite").isPresent()));
    }

    private static Optional<String> consumes(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Consumes.class)).map(consumes -> consumes.value()[0]);
    }

    /** By name, as the annotation's class is on the application's class path only. */
    private static Optional<Set<String>> access(AnnotatedElement element) {
        if (named(element, "OpenToAll").isPresent()) {
            return Optional.of(Set.of(ApplicationRoute.EVERYBODY));
        }
        return named(element, "AllowedTo").map(allowed -> {
            try {
                return Set.of(
                        (String[]) allowed.annotationType().getMethod("value").invoke(allowed));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Optional<Annotation> named(AnnotatedElement element, String name) {
        return Arrays.stream(element.getAnnotations())
                .filter(each -> each.annotationType().getSimpleName().equals(name))
                .findFirst();
    }

    private static String path(AnnotatedElement element) {
        jakarta.ws.rs.Path path = element.getAnnotation(jakarta.ws.rs.Path.class);
        return path == null ? "" : path.value();
    }

    private static String joined(String... parts) {
        String path = ("/" + String.join("/", parts)).replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static List<String> classNames(Path jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(OUR_PACKAGE) && entry.getName().endsWith(CLASS)) {
                    names.add(entry.getName());
                }
            }
        }
        return names;
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.toList();
        }
    }
}
