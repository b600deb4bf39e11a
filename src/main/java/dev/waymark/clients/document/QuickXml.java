package dev.waymark.clients.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The Rust crate quick-xml 0.41 with {@code trim_text}, which Delta Chat uses: UTF-8 with
 * replacement, names checked against their start tags, references and CDATA sections apart from
 * texts, texts trimmed and empty ones left out, no error at the end inside elements or for text
 * outside them.
 */
public final class QuickXml {
  private final Characters in;
  private final OpenElements open = new OpenElements();
  private String name = "";
  private String tag = "";
  private String text = "";

  public QuickXml(byte[] document) {
    in = new Characters(new String(document, StandardCharsets.UTF_8));
    if (in.peek() == '\uFEFF') {
      in.read();
    }
  }

  /** Name of the last tag in lower case, as Delta Chat compares all of them. */
  public String name() {
    return Ascii.lower(name.strip());
  }

  /** Name of the last tag as it is written. */
  public String rawName() {
    return name;
  }

  /** The last text. */
  public String text() {
    return text;
  }

  /** An attribute of the last start tag, its key in any letter case. */
  public Optional<String> attribute(String key) {
    return QuickXmlAttributes.find(tag.substring(name.length()), key);
  }

  public PullEvent next() throws MalformedDocumentException {
    while (true) {
      int c = in.peek();
      if (c == Characters.END) {
        return PullEvent.END_OF_DOCUMENT;
      }
      if (c == '<') {
        return readMarkup();
      }
      if (c == '&') {
        return readReference();
      }
      if (readText()) {
        return PullEvent.TEXT;
      }
    }
  }

  /** Tells if anything is left of a text without the white space around it. */
  private boolean readText() {
    String raw = in.upTo('<', '&');
    text = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
    return !trimmed(raw).isEmpty();
  }

  private static String trimmed(String raw) {
    int end = raw.length();
    while (end > 0 && Ascii.isXmlSpace(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(0, end);
  }

  private PullEvent readReference() throws MalformedDocumentException {
    in.read();
    while (in.peek() != ';') {
      if (in.peek() == Characters.END || in.peek() == '<' || in.peek() == '&') {
        throw new MalformedDocumentException("a reference without a semicolon");
      }
      in.read();
    }
    in.read();
    return PullEvent.OTHER;
  }

  private PullEvent readMarkup() throws MalformedDocumentException {
    in.read();
    if (in.peek() == '!') {
      readBang();
      return PullEvent.OTHER;
    }
    if (in.peek() == '?') {
      in.until("?>");
      return PullEvent.OTHER;
    }
    if (in.peek() == '/') {
      return readEnd();
    }
    return readStart();
  }

  private void readBang() throws MalformedDocumentException {
    if (in.startsWith("!--")) {
      in.skip(3);
      in.until("-->");
    } else if (in.startsWith("![CDATA[")) {
      in.until("]]>");
    } else if (in.peek(1) == 'D' || in.peek(1) == 'd') {
      skipDoctype();
    } else {
      throw new MalformedDocumentException("unexpected <!");
    }
  }

  private void skipDoctype() throws MalformedDocumentException {
    int balance = 1;
    while (balance > 0) {
      int c = in.read();
      if (c == Characters.END) {
        throw new MalformedDocumentException("the document ends inside its document type");
      }
      if (c == '"' || c == '\'') {
        in.until(String.valueOf((char) c));
      }
      balance += c == '<' ? 1 : c == '>' ? -1 : 0;
    }
  }

  private PullEvent readEnd() throws MalformedDocumentException {
    in.read();
    name = trimmed(in.until(">"));
    open.close(name);
    return PullEvent.END;
  }

  private PullEvent readStart() throws MalformedDocumentException {
    tag = readTag();
    boolean empty = tag.endsWith("/");
    if (empty) {
      tag = tag.substring(0, tag.length() - 1);
    }
    int end = 0;
    while (end < tag.length() && !Ascii.isXmlSpace(tag.charAt(end))) {
      end++;
    }
    name = tag.substring(0, end);
    if (empty) {
      return PullEvent.EMPTY;
    }
    open.open(name);
    return PullEvent.START;
  }

  /** Everything up to the {@code >} outside quotes. */
  private String readTag() throws MalformedDocumentException {
    int start = in.position();
    while (in.peek() != '>') {
      int c = in.read();
      if (c == Characters.END) {
        throw new MalformedDocumentException("the document ends inside a tag");
      }
      if (c == '"' || c == '\'') {
        in.until(String.valueOf((char) c));
      }
    }
    String content = in.since(start);
    in.read();
    return content;
  }
}
