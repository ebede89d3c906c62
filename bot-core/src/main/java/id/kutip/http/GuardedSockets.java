package id.kutip.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that refuse to connect to an address that is not public. The check is made on the
 * address connected to, so that a name which answers differently the second time gains nothing.
 */
final class GuardedSockets extends SocketFactory {

  private final AddressGuard guard;

  GuardedSockets(AddressGuard guard) {
    this.guard = guard;
  }

  /** The address is not public. */
  static final class PrivateAddressException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        check(endpoint);
        super.connect(endpoint, timeout);
      }

      @Override
      public void connect(SocketAddress endpoint) throws IOException {
        check(endpoint);
        super.connect(endpoint);
      }
    };
  }

  private void check(SocketAddress endpoint) throws PrivateAddressException {
    if (!(endpoint instanceof InetSocketAddress inet) || inet.getAddress() == null) {
      throw new PrivateAddressException();
    }
    boolean allowed =
        AddressGuard.isPublic(inet.getAddress())
            || guard.isAllowedByName(inet.getHostString(), inet.getPort())
            || guard.isAllowedByName(inet.getAddress().getHostAddress(), inet.getPort());
    if (!allowed) {
      throw new PrivateAddressException();
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new PrivateAddressException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    throw new PrivateAddressException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw new PrivateAddressException();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    throw new PrivateAddressException();
  }
}
