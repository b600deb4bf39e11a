package dev.waymark.probe.prelogin;

import dev.waymark.probe.report.ProbeCode;

/** Aborts the dialogue with a server for the reason of the code. */
public final class ProbeAbortedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ProbeCode code;

  public ProbeAbortedException(ProbeCode code) {
    super(code.name());
    this.code = code;
  }

  public ProbeCode code() {
    return code;
  }
}
