/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.broker.testing.Received;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayRunTest {
    private static final URI NOBODY = URI.create("tcp://127.0.0.1:9");

    private final AtomicInteger attempts = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void triesAgainWhenTheRegistryIsNotThereYetAndSaysSoMeanwhile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "27.2 111.4 1 1211018404\n");
        Files.writeString(folder.resolve("b.txt"), "27.3 111.5 0 1211018464\n");
        try (Run run = run()) {
            Received.waitFor(() -> run.status().contains("the registry of devices"), "the refusal");
            assertThat(run.status()).contains("again in").contains("the store is away");
            assertThat(run.working()).isFalse();
            Received.waitFor(run::working, "the replay");
            Received.waitFor(() -> run.status().equals("2 fixes of 2 vehicles replayed"), "its end");
        }
        assertThat(attempts).hasValue(4); // the first device once, the second thrice
    }

    @Test
    void givesUpWhenThereIsNothingToReplay() {
        try (Run run = run()) {
            Received.waitFor(() -> run.status().startsWith("failed: no fixes in"), "the failure");
            assertThat(run.working()).isFalse();
        }
    }

    @Test
    void waitsTwiceAsLongEachTimeButNeverMoreThanHalfAMinute() {
        Patience patience = new Patience();
        List<Long> waits = Stream.generate(patience::next)
                .limit(7)
                .map(Duration::toSeconds)
                .toList();
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    private Run run() {
        ReplaySettings settings = new ReplaySettings(folder, "*.txt", 0, true);
        return new ReplayRun(settings, NOBODY, new DeviceDesk(registry()), Clock.systemUTC());
    }

    /** A registry that registers one device and then fails twice. */
    private Devices registry() {
        return (Devices) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Devices.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "type" -> Optional.of(truck());
                    case "device" -> Optional.empty();
                    case "register" -> register((DeviceRegistration) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private RegisteredDevice register(DeviceRegistration wanted) {
        int attempt = attempts.incrementAndGet();
        if (attempt == 2 || attempt == 3) {
            throw new IllegalStateException("the store is away");
        }
        return new RegisteredDevice(
                new Device(
                        wanted.id(),
                        wanted.type(),
                        "muck",
                        wanted.name(),
                        null,
                        null,
                        null,
                        DeviceState.NEVER_SEEN,
                        null),
                "secret");
    }

    private static DeviceType truck() {
        return new DeviceType(
                "muck-truck",
                new LocalizedText("渣土车", "Muck truck"),
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
    }
}
