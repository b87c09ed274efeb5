package eu.vipatwork.launcher;

import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.grizzly.config.GenericGrizzlyListener;
import org.glassfish.grizzly.config.dom.NetworkListener;

import com.sun.enterprise.v3.services.impl.GrizzlyProxy;
import com.sun.enterprise.v3.services.impl.GrizzlyService;

/** Installs probes at GlassFish's HTTP listener, which see each request before any valve or filter of the container. */
final class RequestProbes {

    private static final String NAME = "http-listener";

    private RequestProbes() {}

    /** Corrects requests that GlassFish would answer wrongly or never. */
    static void install(GlassFish glassFish) throws GlassFishException {
        GenericGrizzlyListener listener = of(glassFish);
        listener.getFilters(org.glassfish.grizzly.http.HttpServerFilter.class)
                .forEach(filter -> filter.getMonitoringConfig().addProbes(new Http2UpgradeProbe()));
        listener.getFilters(org.glassfish.grizzly.http.server.HttpServerFilter.class)
                .forEach(filter -> filter.getMonitoringConfig().addProbes(new MalformedUriProbe()));
    }

    private static GenericGrizzlyListener of(GlassFish glassFish) throws GlassFishException {
        NetworkListener configuration = glassFish.getService(NetworkListener.class, NAME);
        GrizzlyProxy proxy =
                (GrizzlyProxy) glassFish.getService(GrizzlyService.class).lookupNetworkProxy(configuration);
        return (GenericGrizzlyListener) proxy.getUnderlyingListener();
    }
}
