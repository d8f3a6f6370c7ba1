/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How long the demo city takes to start, and how much memory it takes while its trucks drive. */
class StartBench {
    private static final Duration DRIVE = Duration.ofSeconds(75);
    private static final double GOAL_SECONDS = 12;
    private static final double GOAL_MEGABYTES = 500;

    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    void startsTheDemoCityAsItIsShipped() throws Exception {
        double first;
        double second;
        double resident;
        double most;
        int trucks;
        try (ShippedCity city = ShippedCity.unpack(folder)) {
            first = city.start();
            LockSupport.parkNanos(DRIVE.toNanos());
            resident = city.megabytes("VmRSS");
            most = city.megabytes("VmHWM");
            trucks = city.trucksThatReported();
            assertThat(trucks).isPositive();
            city.stop();
            second = city.start();
        }
        System.out.printf(
                Locale.ROOT,
                "%nTHE DEMO CITY, from bin/cityloom to /api/ready; %d trucks of its simulator drove%n"
                        + "first start, with nothing there: %.1f s   %s%n"
                        + "next start, on the data of the first: %.1f s   %s%n"
                        + "resident memory %d s after it was ready: %.0f MB, at most %.0f MB until then   %s%n%n",
                trucks,
                first,
                Goal.atMost(GOAL_SECONDS, "s", first),
                second,
                Goal.atMost(GOAL_SECONDS, "s", second),
                DRIVE.toSeconds(),
                resident,
                most,
                Goal.atMost(GOAL_MEGABYTES, "MB", resident));
    }
}
