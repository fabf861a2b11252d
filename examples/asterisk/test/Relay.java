import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes on what comes to one port to another one, until it is killed, which cuts everything. */
final class Relay {
  private Relay() {}

  public static void main(String[] arguments) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    int to = Integer.parseInt(arguments[1]);
    try (ServerSocket server = new ServerSocket(Integer.parseInt(arguments[0]), 50, here)) {
      while (true) {
        Socket near = server.accept();
        try {
          Socket far = new Socket(here, to);
          pass(near, far);
          pass(far, near);
        } catch (IOException nobody) {
          near.close();
        }
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    Thread thread = new Thread(() -> {
      try (from;
          to) {
        from.getInputStream().transferTo(to.getOutputStream());
      } catch (IOException cut) {
        // the other direction ends with it
      }
    });
    thread.setDaemon(true);
    thread.start();
  }
}
