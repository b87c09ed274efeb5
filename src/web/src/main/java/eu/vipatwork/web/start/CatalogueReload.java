package eu.vipatwork.web.start;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.site.SourcesChanged;

/** Reloads the courses when their sources may have changed; in developers' mode only. */
@Dependent
public class CatalogueReload {

    void onSourcesChanged(@Observes SourcesChanged changed, Catalogue catalogue) {
        catalogue.readAnew();
    }
}
