package eu.vipatwork.lti.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from those that lead into somebody's own network (the IANA special-purpose
 * registries, RFC 6890). An IPv6 address that carries an IPv4 address within is as public as that one.
 */
final class PublicAddress {

    private static final int IPV4_BYTES = 4;

    /** Not for anybody outside, and not covered by what Java knows of an address. */
    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("100.64.0.0", 10), // carrier-grade NAT, RFC 6598
            Block.of("192.0.0.0", 24), // protocol assignments
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.88.99.0", 24), // 6to4 relays
            Block.of("198.18.0.0", 15), // benchmarking
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("240.0.0.0", 4), // reserved, and broadcast
            Block.of("fc00::", 7), // unique local, RFC 4193
            Block.of("100::", 64), // discard only, RFC 6666
            Block.of("64:ff9b:1::", 48), // local NAT64, RFC 8215
            Block.of("2001::", 23), // protocol assignments, Teredo among them
            Block.of("2001:db8::", 32), // documentation
            Block.of("3fff::", 20), // documentation
            Block.of("5f00::", 16)); // segment routing, RFC 9602

    /** IPv6 addresses with an IPv4 address within, and where it begins. */
    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(Block.of("::", 96), 12), // IPv4-compatible
            new Carrier(Block.of("64:ff9b::", 96), 12), // NAT64, RFC 6052
            new Carrier(Block.of("2002::", 16), 2)); // 6to4, RFC 3056

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes))
                && CARRIERS.stream()
                        .filter(carrier -> carrier.block().holds(bytes))
                        .allMatch(carrier -> is(carrier.inner(bytes)));
    }

    private record Carrier(Block block, int start) {

        InetAddress inner(byte[] bytes) {
            byte[] inner = new byte[IPV4_BYTES];
            System.arraycopy(bytes, start, inner, 0, IPV4_BYTES);
            return address(inner);
        }
    }

    /** All addresses that begin with the same bits. */
    private record Block(byte[] base, int bits) {

        static Block of(String literal, int bits) {
            try {
                return new Block(InetAddress.getByName(literal).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ base[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
