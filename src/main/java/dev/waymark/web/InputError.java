package dev.waymark.web;

/** What is wrong with what a visitor typed. */
enum InputError {
  MISSING,
  MALFORMED
}
