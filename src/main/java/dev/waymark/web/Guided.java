package dev.waymark.web;

/** What is set up in three steps. */
enum Guided {
  IPHONE,
  MAC,
  ANDROID,
  THUNDERBIRD
}
