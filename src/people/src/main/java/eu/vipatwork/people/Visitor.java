package eu.vipatwork.people;

/**
 * Where an attempt to prove something comes from.
 *
 * @param remoteAddress the address of the browser, as far as the server can trust it
 * @param userAgent the browser's name of itself, or null
 * @param deviceToken from the cookie of a former sign-in ({@link SignInResult.Accepted#deviceToken}), or null
 */
public record Visitor(String remoteAddress, String userAgent, String deviceToken) {

    /** Somebody whose browser brought no device token. */
    public static Visitor unknown(String remoteAddress, String userAgent) {
        return new Visitor(remoteAddress, userAgent, null);
    }

    /**
     * The network that counts as one origin: the address itself, or the first 64 bits of an IPv6 address, since one
     * household has all addresses behind them.
     */
    String network() {
        if (remoteAddress == null) {
            return "unknown";
        }
        if (remoteAddress.indexOf(':') < 0) {
            return remoteAddress;
        }
        String[] groups = remoteAddress.split("::", 2)[0].split(":");
        StringBuilder prefix = new StringBuilder();
        for (int group = 0; group < Math.min(4, groups.length); group++) {
            prefix.append(groups[group]).append(':');
        }
        return prefix.append(":/64").toString();
    }
}
