package dev.waymark.web;

/** What is set up in three steps. */
public enum Guided {
  IPHONE,
  MAC,
  ANDROID,
  THUNDERBIRD
}
