package dev.waymark.embedded.listener;

import dev.waymark.embedded.files.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Listening TCP sockets as Linux shows them (proc_pid_net(5)): a line for each socket, with local
 * address, remote address, state and, as the eighth word, the number of its user.
 */
record Listeners(Optional<List<String>> lines) {
  private static final int LOCAL = 1;
  private static final int STATE = 3;
  private static final int USER = 7;
  private static final String LISTEN = "0A";

  /** Reads them; unknown on systems without this file, and where it shows no socket at all. */
  static Listeners in(Path file) {
    try {
      return new Listeners(Optional.of(Files.readAllLines(file)).filter(lines -> lines.size() > 1));
    } catch (IOException e) {
      return new Listeners(Optional.empty());
    }
  }

  /** Returns true if the port is listened on by this user alone, or if that is unknown. */
  boolean isOf(SystemUser user, int port) {
    if (lines.isEmpty()) {
      return true;
    }
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    List<String> owners =
        lines.get().stream()
            .map(line -> line.strip().split("\\s+"))
            .filter(words -> words.length > USER && words[STATE].equals(LISTEN))
            .filter(words -> words[LOCAL].endsWith(suffix))
            .map(words -> words[USER])
            .distinct()
            .toList();
    return owners.equals(List.of(Integer.toString(user.uid())));
  }
}
