package eu.vipatwork.launcher;

import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.grizzly.config.GenericGrizzlyListener;
import org.glassfish.grizzly.config.dom.NetworkListener;

import com.sun.enterprise.v3.services.impl.GrizzlyProxy;
import com.sun.enterprise.v3.services.impl.GrizzlyService;

/** Where the container listens. What looks at each request here comes before any valve or filter of the container. */
final class RequestProbes {

    private static final String NAME = "http-listener";

    private RequestProbes() {}

    /** From now on, requests that the container would answer badly or never are mended first. */
    static void watch(GlassFish glassFish) throws GlassFishException {
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
