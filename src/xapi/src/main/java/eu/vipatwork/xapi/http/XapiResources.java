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
            AlternateRequests.class,
            AnswerHeaders.class,
            Authentication.class,
            Failures.class,
            StateResource.class,
            StatementsResource.class,
            Versions.class);

    private XapiResources() {}
}
