package io.twelvekeys.examples.asterisk;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to Asterisk, from the handshake to its end: events come in order and by one thread
 * at a time, requests are heard in the order in which they are made, each is replied to once.
 */
final class AriSocket implements WebSocket.Listener {
  /** More than any event has; what is longer ends the connection. */
  private static final int LONGEST = 1 << 20;

  /** More requests than this without a reply: Asterisk does not listen. */
  private static final int MOST_WAITING = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(AriSocket.class);

  private final Owner owner;
  private final Map<String, CompletableFuture<AriReply>> waiting = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final StringBuilder text = new StringBuilder();
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private volatile boolean heard = true;
  private volatile @Nullable WebSocket socket;

  /** Who wants to know what comes. */
  interface Owner {
    /** It is open; nothing is heard before this returns. */
    void opened(AriSocket socket);

    /** Something happened in Asterisk. */
    void happened(AriMessage event);

    /** It is over, for this reason; told once. */
    void ended(AriSocket socket, String why);
  }

  AriSocket(Owner owner) {
    this.owner = owner;
  }

  /** Asks Asterisk for something; never fails but by its reply. */
  CompletionStage<AriReply> request(String method, String path, String body, String... query) {
    String id = Long.toString(count.incrementAndGet());
    CompletableFuture<AriReply> reply = new CompletableFuture<>();
    if (waiting.size() >= MOST_WAITING) {
      close("it replies to nothing");
    }
    waiting.put(id, reply);
    send(AriMessage.request(id, method, path, body, query));
    if (closed.get()) {
      giveUp();
    }
    return reply;
  }

  /** Ends the connection if nothing at all was heard since this was last asked. */
  void checkItLives() {
    WebSocket now = socket;
    if (!heard) {
      close("nothing was heard from it, not even to a ping");
    } else if (now != null) {
      heard = false;
      var unused = now.sendPing(ByteBuffer.allocate(0));
    }
  }

  void close(String why) {
    if (closed.compareAndSet(false, true)) {
      WebSocket now = socket;
      if (now != null) {
        now.abort();
      }
      owner.ended(this, why);
      giveUp();
    }
  }

  private synchronized void send(String message) {
    WebSocket now = socket;
    if (now != null) {
      sent = sent.thenCompose(before -> now.sendText(message, true)).exceptionally(failure -> {
        close("it cannot be written to: " + failure.getMessage());
        return null;
      });
    }
  }

  private void giveUp() {
    for (String id : List.copyOf(waiting.keySet())) {
      CompletableFuture<AriReply> reply = waiting.remove(id);
      if (reply != null) {
        reply.complete(AriReply.LOST);
      }
    }
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    owner.opened(this);
    opened.request(Long.MAX_VALUE);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    heard = true;
    if (last && text.isEmpty()) {
      take(part.toString());
    } else if (text.append(part).length() > LONGEST) {
      close("it sent a message of more than " + LONGEST + " characters");
    } else if (last) {
      String whole = text.toString();
      text.setLength(0);
      take(whole);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    heard = true;
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    close("it closed: " + status + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    close(failure.toString());
  }

  /** Whatever one message does to us, the next is taken. */
  private void take(String message) {
    try {
      AriMessage parsed = AriMessage.parse(message);
      if (parsed.type().equals("RESTResponse")) {
        CompletableFuture<AriReply> reply = waiting.remove(parsed.text("request_id"));
        if (reply != null) {
          reply.complete(new AriReply(
              parsed.number("status_code"),
              parsed.text("reason_phrase"),
              parsed.text("message_body")));
        }
      } else {
        owner.happened(parsed);
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("a message of Asterisk's was left out", e);
    }
  }
}
