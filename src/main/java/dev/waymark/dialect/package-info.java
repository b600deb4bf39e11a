/**
 * The common shape of all output formats: a renderer from neutral settings to a document, and the
 * omissions of each format.
 */
@NullMarked
package dev.waymark.dialect;

import org.jspecify.annotations.NullMarked;
