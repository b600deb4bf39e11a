package dev.waymark.web;

/** Error in the address that a visitor typed. */
enum InputError {
  MISSING,
  MALFORMED
}
