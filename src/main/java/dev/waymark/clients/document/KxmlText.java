package dev.waymark.clients.document;

import java.util.Map;

/** Reads characters of texts and attribute values: {@code readValue} and {@code readEntity}. */
final class KxmlText {
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "apos", "'", "quot", "\"");

  private final Characters in;

  KxmlText(Characters in) {
    this.in = in;
  }

  /** Appends everything before the delimiter, which is not consumed. */
  void read(char delimiter, StringBuilder out) throws MalformedDocumentException {
    boolean attribute = delimiter != '<';
    while (in.peek() != Characters.END && in.peek() != delimiter) {
      char c = (char) in.read();
      if (c == '&') {
        readReference(out);
      } else if (c == '\r' || c == '\n') {
        readLineEnd(c, attribute, out);
      } else {
        refuse(c, attribute);
        out.append(c);
      }
    }
  }

  private void readLineEnd(char c, boolean attribute, StringBuilder out) {
    if (c == '\r' && in.peek() == '\n') {
      in.read();
    }
    out.append(attribute ? ' ' : '\n');
  }

  private void refuse(char c, boolean attribute) throws MalformedDocumentException {
    if (c == '<' && attribute) {
      throw new MalformedDocumentException("< inside an attribute value");
    }
    if (c == ']' && !attribute && in.startsWith("]>")) {
      throw new MalformedDocumentException("]]> outside a CDATA section");
    }
  }

  private void readReference(StringBuilder out) throws MalformedDocumentException {
    int start = in.position();
    while (isReferenceCharacter(in.peek())) {
      in.read();
    }
    String code = in.since(start);
    in.expect(";");
    if (code.startsWith("#")) {
      out.appendCodePoint(codePoint(code));
    } else if (ENTITIES.containsKey(code)) {
      out.append(ENTITIES.get(code));
    } else {
      throw new MalformedDocumentException("an unknown entity");
    }
  }

  private static boolean isReferenceCharacter(int c) {
    return c >= 128 || Ascii.isLetterOrDigit(c) || c == '_' || c == '-' || c == '#';
  }

  private static int codePoint(String code) throws MalformedDocumentException {
    try {
      int point =
          code.startsWith("#x")
              ? Integer.parseInt(code.substring(2), 16)
              : Integer.parseInt(code.substring(1));
      if (Character.isValidCodePoint(point)) {
        return point;
      }
    } catch (NumberFormatException e) {
      throw new MalformedDocumentException("an invalid character reference");
    }
    throw new MalformedDocumentException("an invalid character reference");
  }
}
