package io.twelvekeys.examples.sip.media;

import io.twelvekeys.ivr.audio.media.FrameMedia;
import io.twelvekeys.ivr.audio.media.FramePacer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One side's RTP: it sends the frames of a {@link FrameMedia} and hands in what comes, or passes
 * both on to another line. Nothing is sent before the terms are known, nor while on hold: then the
 * prompt waits.
 *
 * <p>Packets are taken only from the address in the other side's SDP and the one that its SIP comes
 * from; that others are thrown away is logged once for a line. All but {@link #tick} and {@link
 * #receive} may be called by any thread.
 */
public final class RtpLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RtpLine.class);

  /** A call whose other side was silent for this long is over, unless the host says otherwise. */
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

  private final MediaLoop loop;
  private final DatagramChannel channel;
  private final InetSocketAddress local;
  private final KeyReceiver keys;
  private final Runnable lost;
  private final long patience;
  private final RtpPacket packet = new RtpPacket();
  private final RtpSender sender;
  private final RtpLoss loss = new RtpLoss();
  private volatile @Nullable Terms terms;
  private volatile Set<InetAddress> speakers = Set.of();
  private volatile @Nullable FrameMedia media;
  private volatile @Nullable RtpLine other;
  private volatile long heardAt;
  private @Nullable FramePacer pacer;
  private long due;
  private boolean strangerLogged;

  /**
   * A line that is open from now on.
   *
   * @param channel bound, and closed with the line
   * @param keys gets the caller's packets
   * @param patience how long the other side may send nothing; zero is for ever
   * @param lost run at most once, when it has sent nothing for longer
   */
  public RtpLine(
      MediaLoop loop, DatagramChannel channel, KeyReceiver keys, Duration patience, Runnable lost)
      throws IOException {
    this.loop = loop;
    this.channel = channel;
    this.local = (InetSocketAddress) channel.getLocalAddress();
    this.keys = keys;
    this.patience = patience.toMillis();
    this.lost = lost;
    this.sender = new RtpSender(ThreadLocalRandom.current());
    this.heardAt = MediaLoop.now();
    loop.add(this);
  }

  /** Where it listens. */
  public InetSocketAddress local() {
    return local;
  }

  /**
   * By these terms from now on.
   *
   * @param signalling where the other side's SIP comes from: its sound may come from there, too
   */
  public void agree(Terms agreed, InetAddress signalling) {
    keys.agree(agreed);
    heardAt = MediaLoop.now();
    speakers = agreed.remote().getAddress().equals(signalling)
        ? Set.of(signalling)
        : Set.of(signalling, agreed.remote().getAddress());
    terms = agreed;
  }

  /** What was agreed, if anything was. */
  public @Nullable Terms terms() {
    return terms;
  }

  /** Sends the frames of these media from now on. */
  public void play(FrameMedia frames) {
    media = frames;
  }

  /** Whose frames it sends, if anybody's. */
  public @Nullable FrameMedia media() {
    return media;
  }

  /** Passes on what comes to another line from now on, and sends nothing of its own. */
  public void passTo(RtpLine partner) {
    other = partner;
  }

  /** What travelled so far. */
  public RtpCount count() {
    return new RtpCount(sender.sent(), loss.received(), loss.lost());
  }

  /** Closes the socket. Harmless twice. */
  @Override
  public void close() {
    loop.remove(this);
  }

  DatagramChannel channel() {
    return channel;
  }

  /** In the loop: sends what is due, and notices when the other side is gone. */
  void tick(long now) {
    Terms agreed = terms;
    FrameMedia frames = media;
    if (agreed == null) {
      return;
    }
    if (agreed.onHold()) {
      heardAt = now; // who holds may be silent
      pacer = null;
    } else if (patience > 0 && now - heardAt > patience) {
      heardAt = Long.MAX_VALUE;
      lost.run();
    } else if (frames != null && other == null) {
      if (pacer == null) {
        pacer = new FramePacer(frames, this::send);
        due = now;
      }
      if (now >= due) {
        due = pacer.tick(now);
      }
    }
  }

  /** In the loop: takes in what has come. */
  void receive(long now) {
    try {
      while (channel.receive(packet.empty()) instanceof InetSocketAddress from) {
        if (!speakers.contains(from.getAddress())) {
          stranger(from.getAddress());
        } else if (packet.read()) {
          heardAt = Math.max(now, heardAt);
          loss.take(packet);
          pass(now);
        }
      }
    } catch (ClosedChannelException closing) {
      LOG.debug("closed while receiving");
    } catch (IOException e) {
      LOG.debug("nothing could be received", e);
    }
  }

  /** What comes before the terms are known is early, not strange. */
  private void stranger(InetAddress from) {
    if (terms != null && !strangerLogged) {
      strangerLogged = true;
      LOG.warn(
          "port {}: sound from {} is thrown away, the other side's SDP and SIP name only {}",
          local.getPort(),
          from.getHostAddress(),
          speakers.stream().map(InetAddress::getHostAddress).sorted().toList());
    }
  }

  private void pass(long now) throws IOException {
    RtpLine partner = other;
    Terms there = partner == null ? null : partner.terms;
    if (partner == null) {
      keys.take(packet, now);
    } else if (there != null && !there.onHold()) {
      partner.sender.passOn(partner.channel, there, packet.whole());
    }
  }

  private void send(short[] frame) {
    Terms agreed = terms;
    if (agreed != null) {
      ByteBuffer next = sender.packet(agreed, frame);
      try {
        channel.send(next, agreed.remote());
      } catch (IOException e) {
        LOG.debug("a packet could not be sent", e);
      }
    }
  }
}
