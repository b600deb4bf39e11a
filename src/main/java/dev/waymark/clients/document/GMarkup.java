package dev.waymark.clients.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * GLib's GMarkup ({@code glib/gmarkup.c}, 2.74) without flags, which Evolution uses: UTF-8 only, no
 * byte order mark, white space before the declaration allowed, five entities, CDATA sections and
 * comments passed by, so that they split a text in pieces; white space alone is a text as well.
 */
public final class GMarkup {
  private final Characters in;
  private final MarkupReader reader;
  private final OpenElements open = new OpenElements();

  private GMarkup(Characters in, MarkupReader reader) {
    this.in = in;
    this.reader = reader;
  }

  public static void parse(byte[] document, MarkupReader reader) throws MalformedDocumentException {
    new GMarkup(new Characters(decoded(document)), reader).run();
  }

  private static String decoded(byte[] document) throws MalformedDocumentException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new MalformedDocumentException("a NUL character");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new MalformedDocumentException("not UTF-8");
    }
  }

  private void run() throws MalformedDocumentException {
    boolean empty = true;
    while (in.peek() != Characters.END) {
      if (open.isEmpty()) {
        empty &= !skipToMarkup();
      } else {
        readText();
      }
      if (in.peek() == '<') {
        readMarkup();
      }
    }
    if (empty || !open.isEmpty()) {
      throw new MalformedDocumentException("the document is empty or ends inside an element");
    }
  }

  /** Tells if markup follows; outside elements only white space may come before it. */
  private boolean skipToMarkup() throws MalformedDocumentException {
    while (Ascii.isXmlSpace(in.peek())) {
      in.read();
    }
    if (in.peek() != '<' && in.peek() != Characters.END) {
      throw new MalformedDocumentException("a document must begin with an element");
    }
    return in.peek() == '<';
  }

  private void readText() throws MalformedDocumentException {
    String text = in.upTo('<', '<');
    if (!text.isEmpty()) {
      reader.text(open.innermost(), GMarkupText.unescape(text));
    }
  }

  private void readMarkup() throws MalformedDocumentException {
    in.read();
    if (in.peek() == '!' || in.peek() == '?') {
      readPassthrough();
    } else if (in.peek() == '/') {
      readEnd();
    } else {
      readStart();
    }
  }

  /** Skips what is handed through: a declaration, a comment, a CDATA section, a document type. */
  private void readPassthrough() throws MalformedDocumentException {
    if (in.startsWith("!--")) {
      in.skip(3);
      in.until("-->");
    } else if (in.startsWith("![CDATA[")) {
      in.until("]]>");
    } else if (in.peek() == '?') {
      in.until("?>");
    } else {
      skipBalanced();
    }
  }

  private void skipBalanced() throws MalformedDocumentException {
    int balance = 1;
    while (balance > 0) {
      int c = in.read();
      if (c == Characters.END) {
        throw new MalformedDocumentException("the document ends inside a declaration");
      }
      balance += c == '<' ? 1 : c == '>' ? -1 : 0;
    }
  }

  private void readEnd() throws MalformedDocumentException {
    in.read();
    String name = readName();
    skipSpaces();
    in.expect(">");
    open.close(name);
    reader.end(name);
  }

  private void readStart() throws MalformedDocumentException {
    String name = readName();
    List<Map.Entry<String, String>> attributes = new ArrayList<>();
    skipSpaces();
    while (in.peek() != '>' && in.peek() != '/') {
      attributes.add(readAttribute());
      skipSpaces();
    }
    boolean selfClosing = in.read() == '/';
    if (selfClosing) {
      in.expect(">");
    }
    open.open(name);
    reader.start(name, attributes);
    if (selfClosing) {
      open.closeInnermost();
      reader.end(name);
    }
  }

  private Map.Entry<String, String> readAttribute() throws MalformedDocumentException {
    String key = readName();
    skipSpaces();
    in.expect("=");
    skipSpaces();
    int quote = in.read();
    if (quote != '"' && quote != '\'') {
      throw new MalformedDocumentException("an attribute value without quotes");
    }
    String value = in.until(String.valueOf((char) quote));
    return Map.entry(key, GMarkupText.unescape(value.replaceAll("[\t\n\r]", " ")));
  }

  private String readName() throws MalformedDocumentException {
    int start = in.position();
    while (!isNameEnd(in.peek())) {
      in.read();
    }
    String name = in.since(start);
    if (name.isEmpty() || !isNameStart(name.codePointAt(0))) {
      throw new MalformedDocumentException("not a name");
    }
    return name;
  }

  /** IS_COMMON_NAME_END_CHAR in gmarkup.c. */
  private static boolean isNameEnd(int c) {
    return c == '='
        || c == '/'
        || c == '>'
        || c == ' '
        || c == Characters.END
        || Ascii.isXmlSpace(c);
  }

  private static boolean isNameStart(int c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }

  private void skipSpaces() {
    while (Ascii.isXmlSpace(in.peek())) {
      in.read();
    }
  }
}
