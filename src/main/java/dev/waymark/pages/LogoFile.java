package dev.waymark.pages;

import dev.waymark.mail.address.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The hoster's logo, as WAYMARK_WEB_LOGO names it. */
public final class LogoFile {
  private static final String SETTING = "WAYMARK_WEB_LOGO ";
  private static final int MAX_BYTES = 64 * 1024;
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "webp", "image/webp");

  private LogoFile() {}

  /**
   * Reads it once; a new logo needs a restart.
   *
   * @throws InvalidValueException where it is no such image, with a message for the operator
   */
  public static Asset read(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String mediaType = MEDIA_TYPES.get(extension);
    if (mediaType == null) {
      throw new InvalidValueException(SETTING + "must name an .svg, .png, .jpg or .webp file.");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new InvalidValueException(
            SETTING + "names a file of more than 64 KiB: make it smaller.");
      }
      return new Asset("logo." + extension, mediaType, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InvalidValueException(
          SETTING + "names a file that cannot be read: correct path or mode.");
    }
  }
}
