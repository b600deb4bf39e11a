package dev.waymark.web;

/** What is set up in three steps. */
enum GuidedDevice {
  IPHONE,
  MAC,
  ANDROID,
  THUNDERBIRD
}
