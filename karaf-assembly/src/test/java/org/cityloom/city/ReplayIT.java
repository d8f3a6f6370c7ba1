/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulator drives two recorded traces again, sixty times as fast, on the time line that they share. */
class ReplayIT {
    private static final long FIRST = 1_211_018_404;
    private static final int STEP = 10;
    private static final int FIXES = 61;
    private static final int LATER = 300; // the second trace begins in the middle of the first
    private static final int SPEED = 60;
    private static final Duration SPAN = Duration.ofSeconds(LATER + (FIXES - 1) * STEP);

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2()
            .with("org.cityloom.simulator", "mode", "replay")
            .with("org.cityloom.simulator", "replay.folder", traces().toString())
            .with("org.cityloom.simulator", "replay.files", "cab_*.txt")
            .with("org.cityloom.simulator", "replay.speed", Integer.toString(SPEED));

    @Test
    void storesEachFixAndKeepsToTheSpeed() {
        CityHttp http = CITY.http();
        Await.until(
                "all is stored",
                Duration.ofMinutes(1),
                () -> times(http, "replay-cab_a").size()
                                + times(http, "replay-cab_b").size()
                        == 2 * FIXES);
        List<Instant> first = times(http, "replay-cab_a");
        List<Instant> second = times(http, "replay-cab_b");
        for (int i = 0; i < FIXES; i++) {
            assertThat(first.get(i)).isEqualTo(first.get(0).plusSeconds((long) i * STEP));
            assertThat(second.get(i)).isEqualTo(first.get(i).plusSeconds(LATER));
        }
        JsonNode last = http.json("/api/telemetry/replay-cab_b/last");
        assertThat(last.at("/measurement/signals/load").asDouble()).isEqualTo(20);
        Instant began = Instant.parse(last.at("/measurement/time").asText()); // the last fix is moved to the beginning
        Duration took =
                Duration.between(began, Instant.parse(last.path("arrival").asText()));
        assertThat(took).isBetween(SPAN.dividedBy(SPEED), SPAN.dividedBy(SPEED).plusSeconds(20));
    }

    @Test
    void tellsHowFarItIs() {
        Await.until("the simulator has told", Duration.ofMinutes(1), () -> CityHttp.anonymous(CITY.address())
                .get("/api/ready")
                .body()
                .contains(2 * FIXES + " fixes of 2 vehicles replayed"));
    }

    private static List<Instant> times(CityHttp http, String device) {
        List<Instant> times = new ArrayList<>();
        http.json("/api/telemetry/" + device
                        + "/measurements?limit=1000&from=2000-01-01T00:00:00Z&to=2090-01-01T00:00:00Z")
                .forEach(each -> times.add(Instant.parse(each.path("time").asText())));
        return times;
    }

    private static Path traces() {
        try {
            Path folder =
                    Files.createDirectories(Path.of("target", "replay-traces").toAbsolutePath());
            Files.write(folder.resolve("cab_a.txt"), lines(FIRST));
            Files.write(folder.resolve("cab_b.txt"), lines(FIRST + LATER));
            Files.writeString(folder.resolve("notes.txt"), "no trace\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first, as such files often come; laden at the end. */
    private static List<String> lines(long from) {
        List<String> lines = new ArrayList<>();
        for (int i = FIXES - 1; i >= 0; i--) {
            lines.add(String.format(
                    Locale.ROOT, "%.5f %.5f %d %d", 27.2 + i * 0.0005, 111.4, i > 30 ? 1 : 0, from + (long) i * STEP));
        }
        return lines;
    }
}
