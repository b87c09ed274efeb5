package eu.vipatwork.content.http;

import java.util.Set;

/** The resource classes of this room, and what tells their faults, for an Application to list. */
public final class ContentResources {

    public static final Set<Class<?>> CLASSES = Set.of(
            PublicationsResource.class,
            FeedResource.class,
            ReleaseResource.class,
            OpenApiResource.class,
            ApiExceptionMapper.class);

    private ContentResources() {}
}
