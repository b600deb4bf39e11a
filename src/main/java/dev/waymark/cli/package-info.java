/**
 * The command line and the settings: parses arguments, lists settings, and checks their values
 * before anything is started.
 */
@NullMarked
package dev.waymark.cli;

import org.jspecify.annotations.NullMarked;
