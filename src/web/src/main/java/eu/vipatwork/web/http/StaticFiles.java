package eu.vipatwork.web.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Keeps the files under {@code /assets/} with the container's own servlet, which the pages at {@code /} would hide. */
@WebListener
public class StaticFiles implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getServletRegistration("default").addMapping("/assets/*");
    }
}
