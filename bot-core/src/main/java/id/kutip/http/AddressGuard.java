package id.kutip.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Tells addresses of the public internet from all others: the registries of special-purpose
 * addresses of IANA (RFC 6890 and its updates), and the metadata services of clouds. Immutable.
 */
public final class AddressGuard {

  /** A block of addresses; its bytes are never handed out. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Block(byte[] address, int bits) {

    static Block of(String text) {
      String[] parts = text.split("/");
      return new Block(parse(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> REFUSED_V4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "168.63.129.16/32");

  private static final Block GLOBAL_V6 = Block.of("2000:0:0:0:0:0:0:0/3");

  private static final List<Block> REFUSED_V6 =
      blocks(
          "2001:0:0:0:0:0:0:0/23",
          "2001:db8:0:0:0:0:0:0/32",
          "2002:0:0:0:0:0:0:0/16",
          "3fff:0:0:0:0:0:0:0/20");

  private final Set<String> allowed;

  /**
   * A guard.
   *
   * @param allowed hosts of the operator's own network, {@code host} or {@code host:port}, that are
   *     let through
   */
  public AddressGuard(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /** Whether the operator lets this host through whatever its address. */
  boolean isAllowedByName(String host, int port) {
    return allowed.contains(host) || allowed.contains(host + ":" + port);
  }

  /** Whether the operator lets this host through on any port. */
  boolean isAllowedHost(String host) {
    return allowed.stream().anyMatch(entry -> entry.equals(host) || entry.startsWith(host + ":"));
  }

  /** Whether the address belongs to the public internet. */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return REFUSED_V4.stream().noneMatch(block -> block.holds(bytes));
    }
    return GLOBAL_V6.holds(bytes) && REFUSED_V6.stream().noneMatch(block -> block.holds(bytes));
  }

  private static List<Block> blocks(String... texts) {
    return java.util.Arrays.stream(texts).map(Block::of).toList();
  }

  /** Reads a dotted quad or eight groups of hexadecimal digits; no name is ever looked up. */
  private static byte[] parse(String text) {
    boolean v6 = text.indexOf(':') >= 0;
    String[] parts = text.split(v6 ? ":" : "\\.");
    byte[] bytes = new byte[v6 ? 16 : 4];
    for (int i = 0; i < parts.length; i++) {
      int value = Integer.parseInt(parts[i], v6 ? 16 : 10);
      if (v6) {
        bytes[2 * i] = (byte) (value >> 8);
        bytes[2 * i + 1] = (byte) value;
      } else {
        bytes[i] = (byte) value;
      }
    }
    return bytes;
  }
}
