package dev.waymark.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as a path of SVG, drawn into the page: no further request, no further
 * URL that has the address in it.
 *
 * @param size width and height in modules, the quiet zone included
 * @param path what is dark, in the same unit
 */
record QrCode(int size, String path) {
  /** The standard's quiet zone, in modules. */
  private static final int MARGIN = 4;

  static QrCode of(String text) {
    try {
      return of(
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      MARGIN,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M)));
    } catch (WriterException e) {
      // An address has 254 octets at most; percent-encoded and with our URL it always fits.
      throw new IllegalStateException("a link does not fit into a QR code", e);
    }
  }

  private static QrCode of(BitMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int run = run(modules, x, y);
        if (run > 0) {
          path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
        }
        x += Math.max(run, 1);
      }
    }
    return new QrCode(modules.getWidth(), path.toString());
  }

  /** How many modules from here on are dark. */
  private static int run(BitMatrix modules, int x, int y) {
    int end = x;
    while (end < modules.getWidth() && modules.get(end, y)) {
      end++;
    }
    return end - x;
  }
}
