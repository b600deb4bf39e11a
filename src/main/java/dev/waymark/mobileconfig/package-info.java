/**
 * Apple configuration profiles for mail, calendars and contacts, for iPhone, iPad and Mac.
 * Specification: Apple's device-management schema (github.com/apple/device-management, {@code
 * mdm/profiles}), release of iOS 18.1; signed as CMS, RFC 5652.
 */
@NullMarked
package dev.waymark.mobileconfig;

import org.jspecify.annotations.NullMarked;
