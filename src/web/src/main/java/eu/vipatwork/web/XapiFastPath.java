package eu.vipatwork.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import eu.vipatwork.xapi.http.StatementsFastPathFilter;

/** Registers the fast path of the Learning Record Store, after the filter for security headers. */
@WebListener
public class XapiFastPath implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        StatementsFastPathFilter.open(event.getServletContext());
    }
}
