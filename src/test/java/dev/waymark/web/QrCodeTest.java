package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private static final int SCALE = 4;
  private static final int WHITE = 0xFFFFFF;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

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

  private static String read(QrCode code) throws ReaderException {
    int side = code.size() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, WHITE);
    RUN.matcher(code.path()).results().forEach(run -> draw(run, pixels, side));
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
        .getText();
  }

  private static void draw(MatchResult run, int[] pixels, int side) {
    int x = Integer.parseInt(run.group(1)) * SCALE;
    int y = Integer.parseInt(run.group(2)) * SCALE;
    int width = Integer.parseInt(run.group(3)) * SCALE;
    for (int row = y; row < y + SCALE; row++) {
      Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
    }
  }
}
