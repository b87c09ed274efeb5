package eu.vipatwork.web;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import eu.vipatwork.lti.http.LtiResources;

/** The LTI endpoints that platforms call; those that people are sent to are among the pages. */
@ApplicationPath("/lti/tool")
public class LtiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return LtiResources.CLASSES;
    }
}
