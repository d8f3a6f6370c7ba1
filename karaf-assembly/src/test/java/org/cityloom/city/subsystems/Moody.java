/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.time.Duration;

import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.TestBundle;

/**
 * Versions of a subsystem, {@code moody}, whose handler is well until a measurement of its {@code moody-meter} tells it to turn bad; from
 * then on it is bad at everything.
 */
final class Moody {
    static final String ID = "moody";

    static final String PACKAGE = "org.example.moody";

    private static final String INTRODUCTION =
            """
            package org.example.moody;

            import java.time.Duration;
            import java.util.List;
            import org.cityloom.api.alarms.AlarmKind;
            import org.cityloom.api.alarms.CasePolicy;
            import org.cityloom.api.alarms.Severity;
            import org.cityloom.api.devices.DeviceType;
            import org.cityloom.api.devices.Signal;
            import org.cityloom.api.subsystem.Subsystem;
            import org.cityloom.api.subsystem.SubsystemDescriptor;
            import org.cityloom.api.text.LocalizedText;
            import org.osgi.service.component.annotations.Component;

            @Component
            public class Introduction implements Subsystem {
                @Override
                public SubsystemDescriptor descriptor() {
                    LocalizedText title = new LocalizedText("善变", "Moody");
                    Signal mood = new Signal("mood", title, "1", 0, 1);
                    return new SubsystemDescriptor("moody", "VERSION", title,
                            List.of(new DeviceType("moody-meter", title, List.of(mood),
                                    Duration.ofSeconds(1), Duration.ofMinutes(5))),
                            List.of(new AlarmKind("moody-whim", title, Severity.INFO, CasePolicy.LOG_ONLY)),
                            List.of());
                }
            }
            """;
    private static final String HANDLER =
            """
            package org.example.moody;

            import java.util.ArrayList;
            import java.util.List;
            import java.util.concurrent.locks.LockSupport;
            import org.cityloom.api.alarms.*;
            import org.cityloom.api.telemetry.*;
            import org.cityloom.api.text.LocalizedText;
            import org.osgi.service.component.annotations.Activate;
            import org.osgi.service.component.annotations.Component;
            import org.osgi.service.component.annotations.Reference;

            @Component
            public class Handler implements TelemetryHandler {
                private static final List<byte[]> KEPT = new ArrayList<>();
                private static volatile boolean bad;
                private final Alarms alarms;

                @Activate
                public Handler(@Reference Alarms alarms) {
                    this.alarms = alarms;
                }

                @Override
                public String subsystem() {
                    return "moody";
                }

                @Override
                public void handle(List<Measurement> batch, HandlerContext context) {
                    bad = bad || batch.stream().anyMatch(each -> each.signals().getOrDefault("mood", 0.0) > 0);
                    if (bad) {
                        for (Measurement each : batch) {
                            turnBad(each);
                        }
                    }
                }

                private void turnBad(Measurement measurement) {
                    WHIM
                }
            }
            """;

    private Moody() {}

    /** A version that turns bad in that way when it is told to. */
    static byte[] archive(String version, Whim whim) {
        return ArchiveBuilder.empty(ID)
                .version(version)
                .healthDeadline(Duration.ofSeconds(20))
                .probation(Duration.ofSeconds(1))
                .bundle(TestBundle.named(PACKAGE, version)
                        .source(PACKAGE + ".Introduction", INTRODUCTION.replace("VERSION", version))
                        .source(PACKAGE + ".Handler", HANDLER.replace("WHIM", whim.code)))
                .build();
    }

    /** What a handler may do to the city. */
    enum Whim {
        NONE("", ""),
        LEAKS_THREADS(
                "threads",
                """
                new Thread(() -> {
                    try {
                        Thread.sleep(Long.MAX_VALUE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }, "moody-leak").start();
                """),
        /** Two MiB each time, kept where only the end of the class frees them; the guard may see it first, or the handler feel it. */
        ALLOCATES("memory runs out|OutOfMemoryError", "synchronized (KEPT) { KEPT.add(new byte[2 << 20]); }"),
        THROWS("failed on 100 measurements in a row", "throw new IllegalStateException(\"not in the mood\");"),
        FLOODS_ALARMS(
                "it floods alarms",
                """
                LocalizedText text = new LocalizedText("又一个", "one more");
                for (int i = 0; i < 1000; i++) {
                    alarms.raise(new AlarmRaise("moody", "moody-whim", measurement.deviceId(), Severity.INFO,
                            measurement.time(), null, text));
                    alarms.clear("moody-whim", measurement.deviceId(), measurement.time());
                }
                """),
        /** And answers no interrupt, for longer than anybody waits. */
        HANGS(
                "overran its deadline",
                """
                long end = System.nanoTime() + 60_000_000_000L;
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(1_000_000);
                }
                """);

        private final String reason;
        private final String code;

        Whim(String reason, String code) {
            this.reason = reason;
            this.code = code;
        }

        /** A regular expression for words of the sentence that tells why it was stopped. */
        String reason() {
            return reason;
        }
    }
}
