package eu.vipatwork.lti.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Distinguishes addresses of the public internet from special-purpose ones, such as private networks (IANA registries, RFC
 * 6890). An IPv6 address that embeds an IPv4 address is public if that one is.
 */
final class PublicAddress {

    private static final int IPV4_BYTES = 4;

    /** Special-purpose blocks that the methods of {@link InetAddress} do not cover. */
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

    /** IPv6 blocks that embed an IPv4 address, with the index of its first byte. */
    private static final List<Embedding> EMBEDDING = List.of(
            new Embedding(Block.of("::", 96), 12), // IPv4-compatible
            new Embedding(Block.of("64:ff9b::", 96), 12), // NAT64, RFC 6052
            new Embedding(Block.of("2002::", 16), 2)); // 6to4, RFC 3056

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
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(bytes))
                && EMBEDDING.stream()
                        .filter(embedding -> embedding.block().contains(bytes))
                        .allMatch(embedding -> is(embedding.embedded(bytes)));
    }

    private record Embedding(Block block, int start) {

        InetAddress embedded(byte[] bytes) {
            byte[] ipv4 = new byte[IPV4_BYTES];
            System.arraycopy(bytes, start, ipv4, 0, IPV4_BYTES);
            return address(ipv4);
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

        boolean contains(byte[] address) {
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
