package dev.waymark.clients.document;

/** Position in the characters of a document. */
final class Characters {
  static final int END = -1;

  private final String text;
  private int position;

  Characters(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  int left() {
    return text.length() - position;
  }

  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    int at = position + ahead;
    return at < text.length() ? text.charAt(at) : END;
  }

  int read() {
    int next = peek();
    if (next != END) {
      position++;
    }
    return next;
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, position);
  }

  void skip(int count) {
    position = Math.min(text.length(), position + count);
  }

  /** Skips every character up to the space. */
  void skipBlanks() {
    while (peek() != END && peek() <= ' ') {
      position++;
    }
  }

  void expect(String expected) throws MalformedDocumentException {
    if (!startsWith(expected)) {
      throw new MalformedDocumentException("expected " + expected);
    }
    skip(expected.length());
  }

  /** The characters before the terminator, which is consumed. */
  String until(String terminator) throws MalformedDocumentException {
    int end = text.indexOf(terminator, position);
    if (end < 0) {
      throw new MalformedDocumentException("the document ends where " + terminator + " is due");
    }
    String part = text.substring(position, end);
    position = end + terminator.length();
    return part;
  }

  /** The characters before the first of two, which is not consumed; all, if there is neither. */
  String upTo(char first, char second) {
    int start = position;
    while (peek() != END && peek() != first && peek() != second) {
      position++;
    }
    return text.substring(start, position);
  }

  String since(int start) {
    return text.substring(start, position);
  }
}
