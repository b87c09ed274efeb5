package eu.vipatwork.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import eu.vipatwork.people.session.SignedIn;

/** The features of all modules of this server. */
@ApplicationScoped
public class Features {

    private final Set<Class<?>> pages;
    private final List<NavigationEntry> navigation;

    protected Features() {
        this(List.of()); // for the proxy
    }

    @Inject
    public Features(@Any Instance<Feature> features) {
        this(features.stream().toList());
    }

    /** For tests. */
    public Features(List<Feature> features) {
        this.pages =
                features.stream().flatMap(feature -> feature.pages().stream()).collect(Collectors.toUnmodifiableSet());
        this.navigation = features.stream()
                .flatMap(feature -> feature.navigation().stream())
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** The resource classes of all pages. */
    public Set<Class<?>> pages() {
        return pages;
    }

    /** The entries of a menu that this person sees, in their order. */
    public List<NavigationEntry> menu(NavigationEntry.Menu menu, Optional<SignedIn> person) {
        return navigation.stream()
                .filter(entry -> entry.menu() == menu && entry.visible().test(person))
                .toList();
    }

    /** The page where this person begins after sign-in: the home page where no entry says otherwise. */
    public String startPage(Optional<SignedIn> person) {
        return navigation.stream()
                .filter(entry -> entry.start() && entry.visible().test(person))
                .reduce((general, special) -> special)
                .map(NavigationEntry::href)
                .orElse("/");
    }
}
