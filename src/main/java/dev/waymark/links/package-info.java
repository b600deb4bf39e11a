/**
 * What leads people to their setup page and is made by one package and read by another: one-time
 * links, QR codes, the languages of the pages. {@code staff} makes links, {@code web} opens them.
 */
@NullMarked
package dev.waymark.links;

import org.jspecify.annotations.NullMarked;
