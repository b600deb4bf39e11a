/** QR codes (ISO/IEC 18004): the matrix as inline SVG. */
@NullMarked
package dev.waymark.qr;

import org.jspecify.annotations.NullMarked;
