package eu.vipatwork.xapi.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import eu.vipatwork.xapi.http.StatementsFastPathFilter;

/** Registers the fast path, as the web module does. */
@WebListener
public class FastPathListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        StatementsFastPathFilter.open(event.getServletContext());
    }
}
