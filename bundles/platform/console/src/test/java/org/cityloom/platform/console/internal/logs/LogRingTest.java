/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.logs;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ops4j.pax.logging.spi.PaxLevel;
import org.ops4j.pax.logging.spi.PaxLocationInfo;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.log.LogLevel;

import static org.assertj.core.api.Assertions.assertThat;

class LogRingTest {
    private final LogRing ring = new LogRing(3);

    @Test
    void keepsTheNewestOnesInTheirOrder() {
        for (int i = 1; i <= 5; i++) {
            ring.doAppend(new Event(100 + i, "event " + i));
        }
        assertThat(ring.after(0, 10)).extracting(LogLine::message).containsExactly("event 3", "event 4", "event 5");
        assertThat(ring.after(0, 2)).extracting(LogLine::message).containsExactly("event 4", "event 5");
        assertThat(ring.after(104, 10)).extracting(LogLine::millis).containsExactly(105L);
        assertThat(ring.after(105, 10)).isEmpty();
        assertThat(ring.after(0, -1)).isEmpty();
    }

    @Test
    void tellsOfAnEventWhatTheFileTellsAndNoMore() {
        ring.doAppend(new Event(1, "x".repeat(5000)));
        LogLine line = ring.after(0, 1).get(0);
        assertThat(line.message()).hasSize(2000);
        assertThat(line.level()).isEqualTo("WARN");
        assertThat(line.bundle()).isEqualTo(Map.of("bundle.name", "org.cityloom.test"));
        assertThat(line.exception()).containsExactly("java.io.IOException: gone", "\tat here");
    }

    private record Event(long millis, String text) implements PaxLoggingEvent, PaxLevel {
        @Override
        public PaxLocationInfo getLocationInformation() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PaxLevel getLevel() {
            return this;
        }

        @Override
        public LogLevel toLevel() {
            return LogLevel.WARN;
        }

        @Override
        public boolean isGreaterOrEqual(PaxLevel other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getSyslogEquivalent() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getLoggerName() {
            return "org.cityloom.Test";
        }

        @Override
        public String getFQNOfLoggerClass() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getMessage() {
            return text;
        }

        @Override
        public String getRenderedMessage() {
            return text;
        }

        @Override
        public String getThreadName() {
            return "main";
        }

        @Override
        public String[] getThrowableStrRep() {
            return new String[] {"java.io.IOException: gone", "\tat here"};
        }

        @Override
        public boolean locationInformationExists() {
            return false;
        }

        @Override
        public long getTimeStamp() {
            return millis;
        }

        @Override
        public Map<String, Object> getProperties() {
            return Map.of("bundle.name", "org.cityloom.test", "secret", "not shown");
        }
    }
}
