/** All client models against a document or a set of recorded answers. */
@NullMarked
package dev.waymark.clients.simulation;

import org.jspecify.annotations.NullMarked;
