package dev.waymark.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as a path of SVG. The setup page has it drawn into it: no further
 * request, no further URL that has the address in it.
 *
 * @param size width and height in modules, the quiet zone included
 * @param path lines, one unit wide, along all that is dark
 */
public record QrCode(int size, String path) {
  /** The standard's quiet zone, in modules. */
  private static final int MARGIN = 4;

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
          + "<path fill=\"#fff\" d=\"M0 0h%dv%<dH0z\"/>"
          + "<path stroke=\"#000\" shape-rendering=\"crispEdges\" d=\"%s\"/></svg>";

  public static QrCode of(String text) {
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

  /** A file of its own, black on white. What is in it are numbers: nothing needs escaping. */
  public String svg() {
    return SVG.formatted(size, size, size, path);
  }

  /** Row by row, in steps from where the last one ended: that is the shortest. */
  private static QrCode of(BitMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int end = 0;
      for (int x = run(modules, 0, y, false); x < modules.getWidth(); ) {
        path.append(end == 0 ? "M%d %d.5".formatted(x, y) : "m%d 0".formatted(x - end));
        end = run(modules, x, y, true);
        path.append('h').append(end - x);
        x = run(modules, end, y, false);
      }
    }
    return new QrCode(modules.getWidth(), path.toString());
  }

  /** Returns the end of a run of equal modules. */
  private static int run(BitMatrix modules, int x, int y, boolean dark) {
    int end = x;
    while (end < modules.getWidth() && modules.get(end, y) == dark) {
      end++;
    }
    return end;
  }
}
