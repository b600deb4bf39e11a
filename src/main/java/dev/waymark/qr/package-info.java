/**
 * QR codes (ISO/IEC 18004) as SVG, and the dialect that is one: the account that Thunderbird for
 * Android imports, in <a
 * href="https://github.com/thunderbird/thunderbird-android/blob/main/feature/migration/qrcode/qr-code-format.md">format
 * 1</a>.
 */
@NullMarked
package dev.waymark.qr;

import org.jspecify.annotations.NullMarked;
