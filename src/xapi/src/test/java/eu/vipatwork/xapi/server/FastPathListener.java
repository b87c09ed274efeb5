package eu.vipatwork.xapi.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import eu.vipatwork.xapi.http.StatementsFastPathFilter;

/** The short way in, as the house opens it. */
@WebListener
public class FastPathListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        StatementsFastPathFilter.open(event.getServletContext());
    }
}
