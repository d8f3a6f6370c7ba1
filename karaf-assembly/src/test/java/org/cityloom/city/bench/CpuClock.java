/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** How much CPU time somebody has used, as Linux counts it in {@code /proc}. */
interface CpuClock {
    /** Seconds since its start; the last known value once it has ended. */
    double seconds();

    /** A process. */
    static CpuClock of(long pid) {
        return new Last(() -> process(pid, false));
    }

    /** A process with its children, also those that have ended. */
    static CpuClock withChildren(long pid) {
        return new Last(() -> {
            double children = 0;
            for (ProcessHandle child :
                    ProcessHandle.of(pid).orElseThrow().children().toList()) {
                try {
                    children += process(child.pid(), false);
                } catch (NoSuchFileException e) {
                    // it has just ended, and its parent counts it now
                }
            }
            return children + process(pid, true);
        });
    }

    /** All processors of the machine, except when they were idle. */
    static CpuClock machine() {
        return new Last(() -> {
            List<String> fields =
                    List.of(Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +"));
            double busy = 0;
            for (int field : new int[] {1, 2, 3, 6, 7, 8}) { // user, nice, system, interrupts, and what a host took
                busy += Double.parseDouble(fields.get(field));
            }
            return busy / Last.TICKS_PER_SECOND;
        });
    }

    private static double process(long pid, boolean withEnded) throws IOException {
        String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        double used = 0;
        for (int field = 11; field <= (withEnded ? 14 : 12); field++) { // user, system, and both of ended children
            used += Double.parseDouble(fields.get(field));
        }
        return used / Last.TICKS_PER_SECOND;
    }

    /** Reads again and again, and remembers. */
    final class Last implements CpuClock {
        private static final double TICKS_PER_SECOND = 100; // for programs it is this on every Linux

        private final Reading reading;
        private double seconds;

        private Last(Reading reading) {
            this.reading = reading;
        }

        @Override
        public synchronized double seconds() {
            try {
                seconds = reading.seconds();
            } catch (IOException | RuntimeException e) {
                return seconds; // the process has ended
            }
            return seconds;
        }
    }

    /** One look into {@code /proc}. */
    interface Reading {
        double seconds() throws IOException;
    }
}
