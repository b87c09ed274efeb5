package eu.vipatwork.web;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import eu.vipatwork.xapi.http.XapiResources;

/** The Learning Record Store, by itself: none of the filters of pages stand before it. */
@ApplicationPath("/xapi")
public class XapiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return XapiResources.CLASSES;
    }
}
