package dev.waymark.probe.wire;

import dev.waymark.probe.report.Code;

/** The dialogue cannot go on, for the reason of the code. */
public final class Stop extends Exception {
  private static final long serialVersionUID = 1L;

  private final Code code;

  public Stop(Code code) {
    super(code.name());
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
