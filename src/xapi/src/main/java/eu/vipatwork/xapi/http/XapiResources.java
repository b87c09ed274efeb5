package eu.vipatwork.xapi.http;

import java.util.Set;

/** The classes of the application at {@code /xapi}: resources, filters, exception mapper. */
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
