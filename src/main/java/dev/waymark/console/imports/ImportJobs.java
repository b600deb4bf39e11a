package dev.waymark.console.imports;

import dev.waymark.audit.Change;
import dev.waymark.console.form.FormError;
import dev.waymark.imports.BulkImport;
import dev.waymark.ispdb.IspdbImport;
import dev.waymark.mail.address.InvalidValueException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jboss.logging.Logger;

/**
 * Background imports, one after the other. The outcomes of the newest hundred are kept in memory;
 * the audit has all of them.
 */
@ApplicationScoped
class ImportJobs {
  private static final Logger LOG = Logger.getLogger(ImportJobs.class);
  private static final int KEPT = 100;

  private final BulkImport domains;
  private final IspdbImport providers;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "console-import"));
  private final Map<String, ImportJob> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ImportJob> eldest) {
          return size() > KEPT;
        }
      };

  ImportJobs(BulkImport domains, IspdbImport providers) {
    this.domains = domains;
    this.providers = providers;
  }

  /** Format of an uploaded file. */
  enum Kind {
    XML,
    ZIP,
    CSV,
    NDJSON;

    /**
     * Returns the format by the file extension.
     *
     * @throws InvalidValueException if the extension is not supported
     */
    static Kind of(String name) {
      for (Kind kind : values()) {
        if (name.toUpperCase(Locale.ROOT).endsWith("." + kind.name())) {
          return kind;
        }
      }
      throw new InvalidValueException(
          "Choose a file whose name ends in .xml, .zip, .csv or .ndjson.");
    }
  }

  /**
   * Starts an import.
   *
   * @param upload copied, since it is deleted with the request
   */
  ImportJob start(Kind kind, String name, Path upload, Change change) throws IOException {
    Path file = Files.createTempFile("waymark-import", "." + kind);
    Files.copy(upload, file, StandardCopyOption.REPLACE_EXISTING);
    ImportJob job = new ImportJob(UUID.randomUUID().toString(), name, Files.size(file));
    synchronized (jobs) {
      jobs.put(job.id(), job);
    }
    thread.execute(() -> run(job, kind, file, change));
    return job;
  }

  Optional<ImportJob> find(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  private void run(ImportJob job, Kind kind, Path file, Change change) {
    FutureTask<ImportOutcome> work = new FutureTask<>(() -> imported(job, kind, file, change));
    work.run();
    try {
      job.end(work.get());
    } catch (ExecutionException e) {
      UUID id = UUID.randomUUID();
      LOG.errorf(e.getCause(), "import from the console failed: error %s", id);
      job.end(ImportOutcome.broken(id.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ImportOutcome imported(ImportJob job, Kind kind, Path file, Change change)
      throws IOException {
    try (InputStream in = job.counting(Files.newInputStream(file))) {
      return FormError.attempt(() -> outcome(kind, job.file(), in, change), ImportOutcome::failed);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private ImportOutcome outcome(Kind kind, String name, InputStream in, Change change) {
    return switch (kind) {
      case CSV -> ImportOutcome.of(domains.csv(in, change));
      case NDJSON -> ImportOutcome.of(domains.ndjson(in, change));
      case ZIP -> ImportOutcome.of(providers.archive(in, change));
      case XML -> ImportOutcome.of(List.of(providers.file(name, in, change)));
    };
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
