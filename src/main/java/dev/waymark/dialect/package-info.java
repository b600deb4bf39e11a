/**
 * The common shape of all output formats: a renderer from neutral settings to a document, the
 * omissions of each format, and the one door for public answers.
 */
@NullMarked
package dev.waymark.dialect;

import org.jspecify.annotations.NullMarked;
