package eu.vipatwork.lti.http;

import java.util.Set;

/** All resources of the room. */
public final class LtiResources {

    public static final Set<Class<?>> CLASSES = Set.of(KeySetResource.class);

    private LtiResources() {}
}
