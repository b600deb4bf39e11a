/**
 * Bodies of requests. Each is limited in size and in time, and short ones are read before a thread
 * is taken for them: a client that sends slowly holds nothing but its connection.
 */
@NullMarked
package dev.waymark.http.body;

import org.jspecify.annotations.NullMarked;
