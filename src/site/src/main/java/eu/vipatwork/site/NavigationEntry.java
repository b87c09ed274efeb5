package eu.vipatwork.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import eu.vipatwork.people.session.SignedIn;

/**
 * An entry in a menu of the site.
 *
 * @param menu where it is shown
 * @param key of its label among the messages
 * @param text key of the sentence on a card; empty in the main menu
 * @param href the address that it leads to
 * @param order entries are shown from the smallest number to the largest
 * @param picture name of the icon on a card; empty in the main menu
 * @param prefixes addresses that begin with one of these belong to this entry, besides those that begin with href
 * @param start whether people begin here after sign-in
 * @param visible who sees it; the argument is empty for visitors who are not signed in
 */
public record NavigationEntry(
        Menu menu,
        String key,
        String text,
        String href,
        int order,
        String picture,
        List<String> prefixes,
        boolean start,
        Predicate<Optional<SignedIn>> visible) {

    /** The menus of the site. */
    public enum Menu {
        /** The menu at the top of each page. */
        MAIN,
        /** The cards on the administration page. */
        ADMINISTRATION
    }

    /** An entry of the main menu that everyone sees. */
    public static NavigationEntry forAll(int order, String key, String href) {
        return main(order, key, href, person -> true);
    }

    /** An entry of the main menu for people who are signed in and match the predicate. */
    public static NavigationEntry forSignedIn(int order, String key, String href, Predicate<SignedIn> visible) {
        return main(order, key, href, person -> person.filter(visible).isPresent());
    }

    /** A card on the administration page. */
    public static NavigationEntry card(int order, String key, String text, String href, String picture) {
        return new NavigationEntry(
                Menu.ADMINISTRATION, key, text, href, order, picture, List.of(), false, person -> true);
    }

    private static NavigationEntry main(int order, String key, String href, Predicate<Optional<SignedIn>> visible) {
        return new NavigationEntry(Menu.MAIN, key, "", href, order, "", List.of(), false, visible);
    }

    /** This entry, to which addresses with these prefixes belong as well. */
    public NavigationEntry with(String... addresses) {
        return new NavigationEntry(menu, key, text, href, order, picture, List.of(addresses), start, visible);
    }

    /**
     * This entry, as the page where people who see it begin after sign-in. Of several, the last is used: entries for
     * fewer people have higher numbers.
     */
    public NavigationEntry startsHere() {
        return new NavigationEntry(menu, key, text, href, order, picture, prefixes, true, visible);
    }

    /** Whether the page at this path belongs to this entry. */
    public boolean contains(String path) {
        return path.startsWith(href) || prefixes.stream().anyMatch(path::startsWith);
    }
}
