/**
 * Operations that the API, the console and the command line perform alike for a caller: look-ups
 * limited to the providers of a token, probe requests, links for welcome mails.
 */
@NullMarked
package dev.waymark.operations;

import org.jspecify.annotations.NullMarked;
