package dev.waymark.clients.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names of the elements that are open. Their number is bounded: nobody nests so deeply. */
final class OpenElements {
  static final int MAX_DEPTH = 10_000;

  private final Deque<String> names = new ArrayDeque<>();

  void open(String name) throws MalformedDocumentException {
    if (names.size() >= MAX_DEPTH) {
      throw new MalformedDocumentException("nested too deeply");
    }
    names.push(name);
  }

  /** Closes the innermost element, which has to have the name. */
  void close(String name) throws MalformedDocumentException {
    requireInnermost(name);
    names.pop();
  }

  void requireInnermost(String name) throws MalformedDocumentException {
    if (names.isEmpty() || !names.element().equals(name)) {
      throw new MalformedDocumentException("the end tag of " + name + " closes nothing");
    }
  }

  void closeInnermost() {
    names.pop();
  }

  String innermost() {
    return names.element();
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  int depth() {
    return names.size();
  }
}
