package eu.vipatwork.lti.platform;

import java.net.URI;
import java.util.Set;

/** The platform's registration of a tool (LTI 1.3 Core, 3.1.3). */
public record PlatformTool(String clientId, URI login, Set<URI> redirects, URI keySet, String deployment) {}
