package io.twelvekeys.examples.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's end of the WebSocket, where no Asterisk can be had: it keeps what is asked, and says
 * what a test has it say, well-formed or not. Whatever is waited for has to come within a minute.
 */
final class ScriptedAsterisk extends WebSocketServer implements AutoCloseable {
  private final BlockingQueue<Boolean> ready = new LinkedBlockingQueue<>();
  private final BlockingQueue<WebSocket> connections = new LinkedBlockingQueue<>();
  private final BlockingQueue<AriMessage> requests = new LinkedBlockingQueue<>();
  private @Nullable WebSocket connection;

  ScriptedAsterisk() throws Exception {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setDaemon(true);
    start();
    next(ready, "the server");
  }

  AriSettings settings() {
    return new AriSettings(URI.create("http://127.0.0.1:" + getPort()), "me", "secret", "menus");
  }

  /** Waits for the host to connect, and for the first that it asks for on a new connection. */
  AriMessage isConnectedTo() throws Exception {
    connection = next(connections, "a connection");
    return isAsked();
  }

  /** Waits for the next request. */
  AriMessage isAsked() throws Exception {
    return next(requests, "a request");
  }

  void says(String text) {
    open().send(text);
  }

  /** Says it in that many parts. */
  void says(String text, int parts) {
    int length = text.length() / parts + 1;
    for (int from = 0; from < text.length(); from += length) {
      String part = text.substring(from, Math.min(text.length(), from + length));
      open()
          .sendFragmentedFrame(
              Opcode.TEXT,
              ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)),
              from + length >= text.length());
    }
  }

  void replies(AriMessage request, int status, String reason) {
    says("{\"type\":\"RESTResponse\",\"request_id\":\"" + request.text("request_id")
        + "\",\"status_code\":" + status + ",\"reason_phrase\":\"" + reason + "\"}");
  }

  /** Closes the connection as one should. */
  void hangsUp() {
    open().close(1001, "going away");
  }

  /** Cuts the connection. */
  void breaksOff() {
    open().closeConnection(1006, "");
  }

  @Override
  public void close() throws IOException {
    try {
      stop(1000);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void onStart() {
    ready.add(true);
  }

  @Override
  public void onOpen(WebSocket opened, ClientHandshake handshake) {
    connections.add(opened);
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    try {
      requests.add(AriMessage.parse(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onClose(WebSocket closed, int code, String reason, boolean remote) {}

  @Override
  public void onError(@Nullable WebSocket broken, Exception problem) {}

  /** The next of what comes. */
  static <T> T next(BlockingQueue<T> queue, String what) throws InterruptedException {
    T found = queue.poll(1, TimeUnit.MINUTES);
    if (found == null) {
      throw new AssertionError(what + " was expected");
    }
    return found;
  }

  private WebSocket open() {
    if (connection == null) {
      throw new IllegalStateException("nobody is connected");
    }
    return connection;
  }
}
