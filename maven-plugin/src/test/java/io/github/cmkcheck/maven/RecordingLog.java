package io.github.cmkcheck.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.monitor.logging.DefaultLog;
import org.codehaus.plexus.logging.AbstractLogger;
import org.codehaus.plexus.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A build log that remembers its lines, as Maven shows them: "[INFO] ...". */
final class RecordingLog extends DefaultLog {
  private final List<String> lines;

  RecordingLog() {
    this(new ArrayList<>());
  }

  private RecordingLog(List<String> lines) {
    super(new Recorder(lines));
    this.lines = lines;
  }

  List<String> lines() {
    return lines;
  }

  private static final class Recorder extends AbstractLogger {
    private final List<String> lines;

    Recorder(List<String> lines) {
      super(Logger.LEVEL_INFO, "recorder");
      this.lines = lines;
    }

    @Override
    public void debug(String message, @Nullable Throwable cause) {}

    @Override
    public void info(String message, @Nullable Throwable cause) {
      lines.add("[INFO] " + message);
    }

    @Override
    public void warn(String message, @Nullable Throwable cause) {
      lines.add("[WARNING] " + message);
    }

    @Override
    public void error(String message, @Nullable Throwable cause) {
      lines.add("[ERROR] " + message);
    }

    @Override
    public void fatalError(String message, @Nullable Throwable cause) {
      lines.add("[FATAL] " + message);
    }

    @Override
    public Logger getChildLogger(String name) {
      return this;
    }
  }
}
