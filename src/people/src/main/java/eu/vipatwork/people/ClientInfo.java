package eu.vipatwork.people;

import java.util.List;

/**
 * Where an attempt to prove something comes from.
 *
 * @param remoteAddress the address of the browser, as far as the server can trust it
 * @param userAgent the browser's name of itself, or null
 * @param deviceToken from the cookie of a former sign-in ({@link eu.vipatwork.people.session.SignInResult.Accepted#deviceToken}), or null
 */
public record ClientInfo(String remoteAddress, String userAgent, String deviceToken) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int NETWORK_GROUPS = 4;

    /** Somebody whose browser brought no device token. */
    public static ClientInfo unknown(String remoteAddress, String userAgent) {
        return new ClientInfo(remoteAddress, userAgent, null);
    }

    /**
     * The network that counts as one origin: the address itself, or the first 64 bits of an IPv6 address, since one
     * household has all addresses behind them.
     */
    String network() {
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
