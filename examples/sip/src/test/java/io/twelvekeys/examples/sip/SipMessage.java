package io.twelvekeys.examples.sip;

import java.util.List;

/** A SIP message as text, taken apart as far as a test wants to look. */
record SipMessage(String text) {
  String firstLine() {
    return text.lines().findFirst().orElse("");
  }

  /** 0 for a request. */
  int status() {
    return firstLine().startsWith("SIP/2.0 ") ? Integer.parseInt(firstLine().substring(8, 11)) : 0;
  }

  /** That of the request, or of the request that is answered. */
  String method() {
    return header("CSeq").replaceFirst("\\d+ +", "");
  }

  int cseq() {
    return Integer.parseInt(header("CSeq").replaceFirst(" .*", ""));
  }

  /** The first header of that name; empty if there is none. */
  String header(String name) {
    return headers(name).stream().findFirst().orElse("");
  }

  List<String> headers(String name) {
    return text.lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .toList();
  }

  String body() {
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? "" : text.substring(end + 4);
  }

  /** The port that its SDP names. */
  int port() {
    return Integer.parseInt(body()
        .lines()
        .filter(line -> line.startsWith("m=audio"))
        .findFirst()
        .orElseThrow()
        .split(" ", -1)[1]);
  }

  /** Where in-dialog requests go. */
  String contact() {
    return header("Contact").replaceFirst("^.*<", "").replaceFirst(">.*$", "");
  }
}
