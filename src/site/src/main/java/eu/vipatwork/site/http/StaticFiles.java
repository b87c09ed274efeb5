package eu.vipatwork.site.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.SourceTree;

/**
 * Maps {@code /assets/} to the container's own servlet, since the pages at {@code /} would hide it; in developers' mode
 * to one that reads from the source tree.
 */
public class StaticFiles implements ServletContextListener {

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SourceTree.of(settings)
                .map(SourceTree::assets)
                .<ServletRegistration>map(
                        folder -> context.addServlet("source-assets", new SourceAssetsServlet(folder)))
                .orElseGet(() -> context.getServletRegistration("default"))
                .addMapping("/assets/*");
    }
}
