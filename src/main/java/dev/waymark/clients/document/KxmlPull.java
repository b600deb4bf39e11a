package dev.waymark.clients.document;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pull parser of Android and of K-9's and FairEmail's tests: KXmlParser of AOSP libcore (kxml2),
 * its features at their defaults. Bytes are UTF-8 whatever the declaration says; a prefix is part
 * of a name; the declaration must be the first character; texts are joined across comments, CDATA
 * sections and references; entities of a document type are unknown; the end of the input is no
 * error between two tags, and there may be several root elements.
 */
public final class KxmlPull {
  private enum Token {
    START,
    END,
    END_OF_DOCUMENT,
    TEXT,
    CDATA,
    COMMENT,
    INSTRUCTION,
    DECLARATION,
    DOCTYPE
  }

  private static final Set<Token> ENDS_TEXT =
      EnumSet.of(Token.START, Token.END, Token.END_OF_DOCUMENT);

  private final Characters in;
  private final KxmlTags tags;
  private final OpenElements open = new OpenElements();
  private final StringBuilder text = new StringBuilder();
  private PullEvent event = PullEvent.OTHER;
  private boolean selfClosing;
  private boolean rootSeen;
  private String name = "";

  public KxmlPull(byte[] document) {
    in = new Characters(new String(document, StandardCharsets.UTF_8));
    tags = new KxmlTags(in);
  }

  public String name() {
    return name;
  }

  /** Elements open at the last event, its own included. */
  public int depth() {
    return open.depth();
  }

  public String text() {
    return text.toString();
  }

  /** An attribute of the last start tag; the last one, if there are two. */
  public @Nullable String attribute(String key) {
    return tags.attribute(key);
  }

  public PullEvent event() {
    return event;
  }

  /** Advances to the next tag, text or end. */
  public PullEvent next() throws MalformedDocumentException {
    if (event == PullEvent.END) {
      open.closeInnermost();
    }
    event = selfClosing ? endOfSelfClosing() : scan();
    return event;
  }

  private PullEvent endOfSelfClosing() {
    selfClosing = false;
    return PullEvent.END;
  }

  private PullEvent scan() throws MalformedDocumentException {
    text.setLength(0);
    Token token = peek();
    if (token == Token.DECLARATION) {
      tags.readDeclaration();
      token = peek();
    }
    while (true) {
      Optional<PullEvent> found = read(token);
      if (found.isPresent()) {
        return found.get();
      }
      if (open.isEmpty()) {
        refuseTextOutside(token);
      }
      token = peek();
      if (text.length() > 0 && ENDS_TEXT.contains(token)) {
        return PullEvent.TEXT;
      }
    }
  }

  private void refuseTextOutside(Token token) throws MalformedDocumentException {
    if (token == Token.CDATA || !text.toString().chars().allMatch(c -> c <= ' ')) {
      throw new MalformedDocumentException("text outside an element");
    }
    text.setLength(0);
  }

  private Optional<PullEvent> read(Token token) throws MalformedDocumentException {
    switch (token) {
      case START -> {
        return Optional.of(readStart());
      }
      case END -> {
        return Optional.of(readEnd());
      }
      case END_OF_DOCUMENT -> {
        return Optional.of(PullEvent.END_OF_DOCUMENT);
      }
      case TEXT -> new KxmlText(in).read('<', text);
      case CDATA -> readCdata();
      case COMMENT -> readComment();
      case INSTRUCTION -> in.until("?>");
      case DOCTYPE -> readDoctype();
      case DECLARATION ->
          throw new MalformedDocumentException("an XML declaration that is not at the start");
    }
    return Optional.empty();
  }

  private void readCdata() throws MalformedDocumentException {
    in.expect("<![CDATA[");
    text.append(in.until("]]>"));
  }

  private void readComment() throws MalformedDocumentException {
    in.expect("<!--");
    in.until("--");
    in.expect(">");
  }

  private void readDoctype() throws MalformedDocumentException {
    tags.readDoctype();
    if (rootSeen) {
      throw new MalformedDocumentException("a document type behind the root element");
    }
  }

  private PullEvent readStart() throws MalformedDocumentException {
    selfClosing = tags.readStart();
    name = tags.name();
    open.open(name);
    rootSeen = true;
    return PullEvent.START;
  }

  private PullEvent readEnd() throws MalformedDocumentException {
    in.expect("</");
    name = tags.readName();
    in.skipBlanks();
    in.expect(">");
    open.requireInnermost(name);
    return PullEvent.END;
  }

  private Token peek() throws MalformedDocumentException {
    if (in.peek() == Characters.END) {
      return Token.END_OF_DOCUMENT;
    }
    if (in.peek() != '<') {
      return Token.TEXT;
    }
    if (in.left() < 4) {
      throw new MalformedDocumentException("the document ends behind <");
    }
    if (in.peek(1) == '/') {
      return Token.END;
    }
    if (in.peek(1) == '?') {
      return tags.isDeclaration() ? Token.DECLARATION : Token.INSTRUCTION;
    }
    return in.peek(1) == '!' ? peekMarkup() : Token.START;
  }

  private Token peekMarkup() throws MalformedDocumentException {
    if (in.peek(2) == 'D') {
      return Token.DOCTYPE;
    }
    if (in.peek(2) == '[') {
      return Token.CDATA;
    }
    if (in.peek(2) == '-') {
      return Token.COMMENT;
    }
    throw new MalformedDocumentException("unexpected <!");
  }
}
