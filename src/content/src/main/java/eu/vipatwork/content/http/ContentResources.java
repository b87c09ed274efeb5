package eu.vipatwork.content.http;

import java.util.Set;

/** The resource classes of this room, for an Application to list. Their paths are below the Application's. */
public final class ContentResources {

    public static final Set<Class<?>> CLASSES =
            Set.of(PublicationsResource.class, FeedResource.class, ReleaseResource.class, OpenApiResource.class);

    private ContentResources() {}
}
