package eu.vipatwork.lti.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves host names and refuses those with an address that is not public. The connection is made to the address
 * returned here, without a second look-up, so that DNS rebinding has no effect. One private address among several
 * refuses the name.
 */
final class PublicDnsResolver implements DnsResolver {

    private final DnsResolver names;

    PublicDnsResolver() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    /** For tests. */
    PublicDnsResolver(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!PublicAddress.is(address)) {
                throw new Refused(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name has an address of a private network. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1;

        Refused(String host) {
            super(host + " is an address of a private network");
        }
    }
}
