package eu.vipatwork.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

import eu.vipatwork.web.start.Settings;
import eu.vipatwork.web.start.SourceTree;

/**
 * Keeps the files under {@code /assets/} with the container's own servlet, which the pages at {@code /} would hide; in
 * the developers' mode with one that reads them from the source tree.
 */
@WebListener
public class StaticFiles implements ServletContextListener {

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        settings.sources()
                .map(SourceTree::assets)
                .<ServletRegistration>map(folder -> context.addServlet("source-assets", new SourceAssets(folder)))
                .orElseGet(() -> context.getServletRegistration("default"))
                .addMapping("/assets/*");
    }
}
