package io.twelvekeys.examples.asterisk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON text of Asterisk's, as its plain values by their paths: {@code channel.dialplan.exten}, or
 * {@code 0.channels.1} where there are lists.
 */
final class AriMessage {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> values = new LinkedHashMap<>();

  private AriMessage() {}

  /** @throws IOException if it is no JSON */
  static AriMessage parse(String text) throws IOException {
    AriMessage message = new AriMessage();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != null) {
        message.read(parser, "");
      }
    }
    return message;
  }

  /** Which kind of event it is. */
  String type() {
    return text("type");
  }

  /** The value at a path; empty if there is none. */
  String text(String path) {
    return values.getOrDefault(path, "");
  }

  /** The number at a path; 0 if there is none. */
  int number(String path) {
    try {
      return Integer.parseInt(text(path));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  /** The channel that is described at a path. */
  Channel channel(String path) {
    return new Channel(
        text(path + ".id"),
        text(path + ".protocol_id"),
        text(path + ".caller.number"),
        text(path + ".dialplan.exten"));
  }

  /**
   * A channel in Asterisk, as far as a host needs it.
   *
   * @param protocol what the telephony names it, a SIP Call-ID; may be empty
   * @param number the caller's; may be empty
   * @param extension what was dialled
   */
  record Channel(String id, String protocol, String number, String extension) {}

  /** The plain values of a list. */
  List<String> texts(String path) {
    List<String> found = new ArrayList<>();
    for (int i = 0; values.containsKey(path + "." + i); i++) {
      found.add(text(path + "." + i));
    }
    return found;
  }

  private void read(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        read(parser, below(path, name));
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        read(parser, below(path, Integer.toString(i)));
      }
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      values.put(path, parser.getText());
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /**
   * A request as Asterisk wants it on a WebSocket.
   *
   * @param body JSON, or nothing
   * @param query names and values by turns
   */
  static String request(String id, String method, String path, String body, String... query) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "RESTRequest");
      json.writeStringField("request_id", id);
      json.writeStringField("method", method);
      json.writeStringField("uri", path);
      if (query.length > 0) {
        json.writeArrayFieldStart("query_strings");
        for (int i = 0; i < query.length; i += 2) {
          json.writeStartObject();
          json.writeStringField("name", query[i]);
          json.writeStringField("value", query[i + 1]);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      if (!body.isEmpty()) {
        json.writeStringField("content_type", "application/json");
        json.writeStringField("message_body", body);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
