package dev.waymark.embedded;

import java.io.IOException;

/**
 * Commands for a server process that is started again when it ends.
 *
 * @param start starts it and waits until it answers
 * @param stop stops it if it runs, and waits for its end
 * @param isRunning true while it takes connections or will do so soon
 */
record ServerCommands(Command start, Command stop, State isRunning) {

  /** A command that may fail. */
  interface Command {
    void run() throws IOException;
  }

  /** A question that may fail. */
  interface State {
    boolean holds() throws IOException;
  }
}
