package io.github.cmkcheck.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Ends a run that spends most of its time in garbage collection: when memory is nearly full, Java
 * can go on like that for minutes before it gives up. Runs of a second are never affected.
 */
final class MemoryWatch {
  private static final long FIRST = 1_000;
  private static final long INTERVAL = 500;
  private static final long NANOSECONDS = 1_000_000;

  /** How many times in a row this must be seen. */
  private static final int LOOKS = 2;

  /** The percentage of memory in use after a collection from which a run is ended. */
  private static final int NEARLY_ALL = 80;

  private final LongSupplier collecting;
  private final BooleanSupplier full;
  private final Runnable end;
  private long before;
  private int looks;

  /**
   * A watch.
   *
   * @param collecting the milliseconds spent in garbage collection so far
   * @param full whether memory was nearly full after the last collection
   * @param end what to do then
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
   * Checks once more.
   *
   * @param since the milliseconds since the last check
   * @return whether this was the last check
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

  /** Objects that survive collections are in one of the pools, whose name varies. */
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
