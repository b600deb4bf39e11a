package dev.waymark.console.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits documents into spans to colour. The spans together are the unchanged document. */
final class Highlighting {
  private static final Pattern XML =
      Pattern.compile("(<!--.*?-->|<[?!][^>]*>)|(<[^>]+>)", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("(</?[^\\s/>]+|/?>)|([^\\s=]+)=(\"[^\"]*\"|'[^']*')");
  private static final Pattern JSON =
      Pattern.compile(
          "(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")(\\s*:)?|(-?[0-9][0-9.eE+-]*|true|false|null)");

  private Highlighting() {}

  /** Returns the spans of an XML or JSON document; one span for other texts. */
  static List<HighlightSpan> of(String document) {
    String start = document.stripLeading();
    if (start.startsWith("<")) {
      return xml(document);
    }
    return start.startsWith("{")
        ? json(document)
        : List.of(new HighlightSpan(HighlightSpan.PLAIN, document));
  }

  private static List<HighlightSpan> xml(String document) {
    List<HighlightSpan> tokens = new ArrayList<>();
    int end = 0;
    for (Matcher part = XML.matcher(document); part.find(); end = part.end()) {
      add(tokens, HighlightSpan.PLAIN, document.substring(end, part.start()));
      if (part.group(1) != null) {
        add(tokens, HighlightSpan.COMMENT, part.group());
      } else {
        tag(tokens, part.group());
      }
    }
    add(tokens, HighlightSpan.PLAIN, document.substring(end));
    return tokens;
  }

  private static void tag(List<HighlightSpan> tokens, String tag) {
    int end = 0;
    for (Matcher part = TAG.matcher(tag); part.find(); end = part.end()) {
      add(tokens, HighlightSpan.PLAIN, tag.substring(end, part.start()));
      if (part.group(1) != null) {
        add(tokens, HighlightSpan.NAME, part.group(1));
      } else {
        add(tokens, HighlightSpan.KEY, part.group(2));
        add(tokens, HighlightSpan.PLAIN, "=");
        add(tokens, HighlightSpan.STRING, part.group(3));
      }
    }
    add(tokens, HighlightSpan.PLAIN, tag.substring(end));
  }

  private static List<HighlightSpan> json(String document) {
    List<HighlightSpan> tokens = new ArrayList<>();
    int end = 0;
    for (Matcher part = JSON.matcher(document); part.find(); end = part.end()) {
      add(tokens, HighlightSpan.PLAIN, document.substring(end, part.start()));
      jsonValue(tokens, part);
    }
    add(tokens, HighlightSpan.PLAIN, document.substring(end));
    return tokens;
  }

  private static void jsonValue(List<HighlightSpan> tokens, MatchResult part) {
    if (part.group(1) == null) {
      add(tokens, HighlightSpan.VALUE, part.group());
    } else if (part.group(2) == null) {
      add(tokens, HighlightSpan.STRING, part.group(1));
    } else {
      add(tokens, HighlightSpan.KEY, part.group(1));
      add(tokens, HighlightSpan.PLAIN, part.group(2));
    }
  }

  private static void add(List<HighlightSpan> tokens, String kind, String text) {
    if (!text.isEmpty()) {
      tokens.add(new HighlightSpan(kind, text));
    }
  }
}
