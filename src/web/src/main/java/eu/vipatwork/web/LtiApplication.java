package eu.vipatwork.web;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import eu.vipatwork.lti.http.LtiResources;

/** What learning platforms read of us; what they send people to is among the pages. */
@ApplicationPath("/lti/tool")
public class LtiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return LtiResources.CLASSES;
    }
}
