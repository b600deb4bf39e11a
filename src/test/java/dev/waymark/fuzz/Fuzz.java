package dev.waymark.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Runs a check with many generated inputs. In {@code verify} these are a few, and the same ones at
 * every run; with {@code -Pfuzz} it runs for {@code fuzz.seconds} from a random seed, and an input
 * may cost at most {@code fuzz.max-millis} of processor time.
 */
public final class Fuzz {
  private static final int RUNS = Integer.getInteger("fuzz.runs", 400);
  private static final long SECONDS = Long.getLong("fuzz.seconds", 0);
  private static final long MAX_MILLIS = Long.getLong("fuzz.max-millis", 0);
  private static final long SEED = Long.getLong("fuzz.seed", SECONDS > 0 ? System.nanoTime() : 1);

  /** Largest size of collections and texts that jqwik generates. */
  private static final int SIZE = 1000;

  /** Repeats an expensive input: the first run may include JIT compilation. */
  private static final int SECOND_LOOKS = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Fuzz() {}

  /** Fails with the seed of the first input that fails the check; see {@code fuzz.seed}. */
  public static <T> void run(Arbitrary<T> inputs, Consumer<T> check) {
    JqwikSession.run(
        () -> {
          RandomGenerator<T> generator = inputs.generator(SIZE, true);
          long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
          long seed = SEED;
          for (int run = 0; SECONDS > 0 ? System.nanoTime() < end : run < RUNS; run++) {
            look(generator.next(new Random(seed)).value(), check, seed);
            seed++;
          }
        });
  }

  private static <T> void look(T input, Consumer<T> check, long seed) {
    try {
      long millis = cost(input, check);
      for (int i = 0; MAX_MILLIS > 0 && millis > MAX_MILLIS && i < SECOND_LOOKS; i++) {
        millis = Math.min(millis, cost(input, check));
      }
      if (MAX_MILLIS > 0 && millis > MAX_MILLIS) {
        throw new AssertionError("costs " + millis + " ms");
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("-Dfuzz.seed=" + seed + " gives: " + text(input), e);
    }
  }

  private static String text(Object input) {
    return input instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : input.toString();
  }

  private static <T> long cost(T input, Consumer<T> check) {
    long before = THREADS.getCurrentThreadCpuTime();
    check.accept(input);
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before).toMillis();
  }
}
