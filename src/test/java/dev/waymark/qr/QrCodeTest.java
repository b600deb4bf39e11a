package dev.waymark.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.waymark.Xml;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes drawn as SVG, read back by a reader of QR codes. */
class QrCodeTest {
  private static final int SCALE = 4;
  private static final int WHITE = 0xFFFFFF;
  private static final Pattern RUN = Pattern.compile("(?:M(\\d+) (\\d+)\\.5|m(\\d+) 0)h(\\d+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://setup.example/setup?email=ann%40example.com&lang=de",
        "https://setup.example/setup?email=%E3%81%82%40xn--bcher-kva.example",
        "x"
      })
  void aReaderReadsWhatIsDrawn(String text) throws ReaderException {
    assertThat(read(QrCode.of(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 254})
  void theLongestAddressFits(int length) throws ReaderException {
    String text = "https://setup.example/setup?email=" + "%E3".repeat(length);
    assertThat(read(QrCode.of(text))).isEqualTo(text);
  }

  @Test
  void theFileHasTheSameCodeAndNothingToRun() {
    QrCode code = QrCode.of("https://setup.example/s/<script>");
    assertThat(code.svg())
        .startsWith("<svg xmlns=")
        .contains("viewBox=\"0 0 %1$d %1$d\"".formatted(code.size()), code.path())
        .doesNotContain("script", "setup.example");
    assertThat(Xml.root(code.svg().getBytes(StandardCharsets.UTF_8)).getLocalName())
        .isEqualTo("svg");
  }

  /** Draws the path of the code and reads it as a phone does. */
  static String read(QrCode code) throws ReaderException {
    int side = code.size() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, WHITE);
    int x = 0;
    int y = 0;
    for (MatchResult run : RUN.matcher(code.path()).results().toList()) {
      boolean newRow = run.group(1) != null;
      x = newRow ? number(run, 1) : x + number(run, 3);
      y = newRow ? number(run, 2) : y;
      draw(x, y, number(run, 4), pixels, side);
      x += number(run, 4);
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
        .getText();
  }

  private static int number(MatchResult run, int group) {
    return Integer.parseInt(run.group(group));
  }

  private static void draw(int x, int y, int width, int[] pixels, int side) {
    for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
      Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + width) * SCALE, 0);
    }
  }
}
