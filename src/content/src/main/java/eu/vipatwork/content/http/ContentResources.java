package eu.vipatwork.content.http;

import java.util.Set;

/** The resource classes of this module and their exception mapper, for a JAX-RS application to register. */
public final class ContentResources {

    public static final Set<Class<?>> CLASSES = Set.of(
            PublicationsResource.class,
            FeedResource.class,
            ReleaseResource.class,
            OpenApiResource.class,
            ApiExceptionMapper.class);

    private ContentResources() {}
}
