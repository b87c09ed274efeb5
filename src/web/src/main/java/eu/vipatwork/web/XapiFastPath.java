package eu.vipatwork.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import eu.vipatwork.xapi.http.StatementsFastPathFilter;

/** Opens the short way into the Learning Record Store, behind the filter that gives every answer its headers. */
@WebListener
public class XapiFastPath implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        StatementsFastPathFilter.open(event.getServletContext());
    }
}
