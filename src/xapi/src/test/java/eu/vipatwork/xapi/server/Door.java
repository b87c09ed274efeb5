package eu.vipatwork.xapi.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import eu.vipatwork.xapi.http.StatementsDoor;

/** The short way in, as the house opens it. */
@WebListener
public class Door implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        StatementsDoor.open(event.getServletContext());
    }
}
