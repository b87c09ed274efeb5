package eu.vipatwork.people;

import java.util.List;

/**
 * The client of a request.
 *
 * @param remoteAddress the IP address, as far as the server can trust it; null when unknown
 * @param userAgent the User-Agent header, or null
 * @param deviceToken from the device cookie of an earlier sign-in, or null
 */
public record ClientInfo(String remoteAddress, String userAgent, String deviceToken) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int NETWORK_GROUPS = 4;

    /** A client without a device token. */
    public static ClientInfo unknown(String remoteAddress, String userAgent) {
        return new ClientInfo(remoteAddress, userAgent, null);
    }

    /**
     * The network that attempts are counted for: the IPv4 address, or the first 64 bits of an IPv6 address, since one
     * household has all addresses behind them.
     */
    public String network() {
        if (remoteAddress == null) {
            return "unknown";
        }
        String address = remoteAddress.substring(0, Math.min(LONGEST_ADDRESS, remoteAddress.length()));
        if (address.indexOf(':') < 0) {
            return address;
        }
        List<String> groups = List.of(address.split("::", -1)[0].split(":", -1));
        return String.join(":", groups.subList(0, Math.min(NETWORK_GROUPS, groups.size()))) + "::/64";
    }
}
