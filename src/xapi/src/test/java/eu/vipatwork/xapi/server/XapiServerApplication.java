package eu.vipatwork.xapi.server;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;

import eu.vipatwork.xapi.http.XapiResources;

/** The store at its usual path. */
@ApplicationPath("/xapi")
public class XapiServerApplication extends jakarta.ws.rs.core.Application {

    @Override
    public Set<Class<?>> getClasses() {
        return XapiResources.CLASSES;
    }
}
