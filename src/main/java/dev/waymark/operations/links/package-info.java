/** One-time links to the setup page of an address. The database stores a hash of each link only. */
@NullMarked
package dev.waymark.operations.links;

import org.jspecify.annotations.NullMarked;
