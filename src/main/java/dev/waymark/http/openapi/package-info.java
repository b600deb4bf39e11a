/** Completes the API description with the parts that operations share. */
@NullMarked
package dev.waymark.http.openapi;

import org.jspecify.annotations.NullMarked;
