package io.github.cmkcheck.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Ends a run that does little else than look for memory: when nearly all of it is taken, Java goes
 * on so for minutes before it gives up. A run of a second never meets it.
 */
final class MemoryWatch {
  private static final long FIRST = 1_000;
  private static final long INTERVAL = 500;
  private static final long NANOSECONDS = 1_000_000;

  /** How often in a row it must be so. */
  private static final int LOOKS = 2;

  /** Of what is there after a collection, in hundredths; below that it goes on. */
  private static final int NEARLY_ALL = 80;

  private final LongSupplier collecting;
  private final BooleanSupplier full;
  private final Runnable end;
  private long before;
  private int looks;

  /**
   * A watch.
   *
   * @param collecting for how many milliseconds Java has looked for memory until now
   * @param full whether nearly all memory was taken after the last time
   * @param end what to do
   */
  MemoryWatch(LongSupplier collecting, BooleanSupplier full, Runnable end) {
    this.collecting = collecting;
    this.full = full;
    this.end = end;
  }

  /** Watches this process. */
  static void start(Runnable end) {
    Thread thread =
        new Thread(
            () -> new MemoryWatch(MemoryWatch::ofJava, MemoryWatch::isFull, end).watch(),
            "memory-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      Thread.sleep(FIRST);
      long last = System.nanoTime();
      boolean ended = look(FIRST);
      while (!ended) {
        Thread.sleep(INTERVAL);
        long now = System.nanoTime();
        ended = look((now - last) / NANOSECONDS);
        last = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Looks once more.
   *
   * @param since the milliseconds since the last time
   * @return whether it was the last time
   */
  boolean look(long since) {
    long now = collecting.getAsLong();
    looks = (now - before) * 2 > since && full.getAsBoolean() ? looks + 1 : 0;
    before = now;
    if (looks == LOOKS) {
      end.run();
    }
    return looks == LOOKS;
  }

  private static long ofJava() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** What outlives collections is in one pool, whatever it is called. */
  private static boolean isFull() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .anyMatch(MemoryWatch::isNearlyAll);
  }

  private static boolean isNearlyAll(MemoryUsage usage) {
    return usage != null
        && usage.getMax() > 0
        && usage.getUsed() * 100 > usage.getMax() * NEARLY_ALL;
  }
}
