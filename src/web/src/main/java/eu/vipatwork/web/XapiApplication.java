package eu.vipatwork.web;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import eu.vipatwork.xapi.http.XapiResources;

/** The Learning Record Store, without the filters of the pages. */
@ApplicationPath("/xapi")
public class XapiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return XapiResources.CLASSES;
    }
}
