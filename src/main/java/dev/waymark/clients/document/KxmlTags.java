package dev.waymark.clients.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads start tags, XML declarations and document types of {@link KxmlPull}. */
final class KxmlTags {
  private static final char FIRST_LETTER_BEYOND_ASCII = '\u00c0';
  private static final char LETTER_BEYOND_ASCII = '\u00b7';

  private final Characters in;
  private final Map<String, String> attributes = new HashMap<>();
  private String name = "";

  KxmlTags(Characters in) {
    this.in = in;
  }

  String name() {
    return name;
  }

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  /** Tells if what follows is {@code <?xml } in any letter case. */
  boolean isDeclaration() {
    return in.left() >= 6
        && lower(in.peek(2)) == 'x'
        && lower(in.peek(3)) == 'm'
        && lower(in.peek(4)) == 'l'
        && in.peek(5) == ' ';
  }

  private static int lower(int c) {
    return c | 0x20;
  }

  void readDeclaration() throws MalformedDocumentException {
    if (in.position() != 0) {
      throw new MalformedDocumentException("an XML declaration that is not at the start");
    }
    in.expect("<?");
    readName();
    List<String> keys = new ArrayList<>();
    while (!atEndOfDeclaration()) {
      keys.add(readAttribute());
    }
    in.read();
    in.expect(">");
    keys.remove("standalone");
    if (!keys.equals(List.of("version")) && !keys.equals(List.of("version", "encoding"))) {
      throw new MalformedDocumentException("unexpected attributes in the XML declaration");
    }
  }

  private boolean atEndOfDeclaration() throws MalformedDocumentException {
    in.skipBlanks();
    refuseEnd();
    return in.peek() == '?';
  }

  /** Reads a start tag and tells if it closes itself. */
  boolean readStart() throws MalformedDocumentException {
    in.expect("<");
    name = readName();
    attributes.clear();
    while (true) {
      in.skipBlanks();
      refuseEnd();
      if (in.peek() == '/') {
        in.read();
        in.skipBlanks();
        in.expect(">");
        return true;
      }
      if (in.peek() == '>') {
        in.read();
        return false;
      }
      readAttribute();
    }
  }

  private String readAttribute() throws MalformedDocumentException {
    String key = readName();
    in.skipBlanks();
    in.expect("=");
    in.skipBlanks();
    int quote = in.read();
    if (quote != '"' && quote != '\'') {
      throw new MalformedDocumentException("an attribute value without quotes");
    }
    StringBuilder value = new StringBuilder();
    new KxmlText(in).read((char) quote, value);
    refuseEnd();
    in.read();
    attributes.put(key, value.toString());
    return key;
  }

  String readName() throws MalformedDocumentException {
    int start = in.position();
    if (!isNameStart(in.peek())) {
      throw new MalformedDocumentException("a name is expected");
    }
    while (isNameCharacter(in.peek())) {
      in.read();
    }
    return in.since(start);
  }

  private static boolean isNameStart(int c) {
    return Ascii.isLetter(c) || c == '_' || c == ':' || c >= FIRST_LETTER_BEYOND_ASCII;
  }

  private static boolean isNameCharacter(int c) {
    return Ascii.isLetterOrDigit(c)
        || c == '_'
        || c == '-'
        || c == ':'
        || c == '.'
        || c >= LETTER_BEYOND_ASCII;
  }

  private void refuseEnd() throws MalformedDocumentException {
    if (in.peek() == Characters.END) {
      throw new MalformedDocumentException("the document ends inside a tag");
    }
  }

  /** Reads a document type; quoted texts and its internal subset are skipped. */
  void readDoctype() throws MalformedDocumentException {
    in.expect("<!DOCTYPE");
    int brackets = 0;
    while (in.peek() != '>' || brackets > 0) {
      int c = in.read();
      if (c == Characters.END) {
        throw new MalformedDocumentException("the document ends inside its document type");
      }
      if (c == '"' || c == '\'') {
        in.until(String.valueOf((char) c));
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      }
    }
    in.read();
  }
}
