package dev.waymark.web;

/** Devices and programs that are set up in three steps. */
enum GuidedDevice {
  IPHONE,
  MAC,
  ANDROID,
  THUNDERBIRD
}
