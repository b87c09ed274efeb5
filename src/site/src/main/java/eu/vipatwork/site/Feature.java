package eu.vipatwork.site;

import java.util.List;
import java.util.Set;

/**
 * What a module adds to the site. A module has one CDI bean of this type; the site finds them all, so that a new module
 * needs a line in {@code src/web/pom.xml} and nothing else.
 *
 * <p>Everything else is found by its place: messages by {@code META-INF/messages}, templates under {@code
 * templates/}, tables by its {@code ModuleSchema} bean, scheduled jobs by their type, erasure of a person by observing
 * {@code PersonErased}.
 */
public interface Feature {

    /** The resource classes of its pages: each method says who may use it, see {@code eu.vipatwork.site.http}. */
    Set<Class<?>> pages();

    /** Its entries in the menus of the site; none by default. */
    default List<NavigationEntry> navigation() {
        return List.of();
    }
}
