package eu.vipatwork.lti.http;

import java.util.Set;

/** The JAX-RS resources of this module. */
public final class LtiResources {

    public static final Set<Class<?>> CLASSES = Set.of(KeySetResource.class);

    private LtiResources() {}
}
