package eu.vipatwork.xapi.http;

import java.util.Set;

/** The classes that make up the application at {@code /xapi}: resources, filters, the mapper of failures. */
public final class XapiResources {

    public static final Set<Class<?>> CLASSES = Set.of(
            AboutResource.class,
            ActivitiesResource.class,
            ActivityProfileResource.class,
            AgentProfileResource.class,
            AgentsResource.class,
            AlternateRequestFilter.class,
            ResponseHeaderFilter.class,
            AuthenticationFilter.class,
            XapiExceptionMapper.class,
            StateResource.class,
            XapiStatementsResource.class,
            VersionFilter.class);

    private XapiResources() {}
}
