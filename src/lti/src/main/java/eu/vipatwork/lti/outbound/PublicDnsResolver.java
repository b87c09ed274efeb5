package eu.vipatwork.lti.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of a host for the connection that is about to be made, and gives none that leads into a private
 * network. The connection goes to what is given here: no second look-up lies between the check and the connection, so a
 * name that changes its address in between (DNS rebinding) gains nothing. One private address among several refuses the
 * name.
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

    /** The name leads into a private network. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1;

        Refused(String host) {
            super(host + " is an address of a private network");
        }
    }
}
