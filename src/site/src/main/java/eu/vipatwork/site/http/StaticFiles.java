package eu.vipatwork.site.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import eu.vipatwork.site.SiteSettings;
import eu.vipatwork.site.SourceTree;

/**
 * Keeps the files under {@code /assets/} with the container's own servlet, which the pages at {@code /} would hide; in
 * the developers' mode with one that reads them from the source tree.
 */
public class StaticFiles implements ServletContextListener {

    @Inject
    private SiteSettings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        settings.sources()
                .map(SourceTree::assets)
                .<ServletRegistration>map(folder -> context.addServlet("source-assets", new SourceAssetsServlet(folder)))
                .orElseGet(() -> context.getServletRegistration("default"))
                .addMapping("/assets/*");
    }
}
