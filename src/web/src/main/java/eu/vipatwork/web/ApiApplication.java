package eu.vipatwork.web;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import eu.vipatwork.content.http.ContentResources;

/** The public API: releases and documents as JSON, and a feed of releases. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return ContentResources.CLASSES;
    }
}
