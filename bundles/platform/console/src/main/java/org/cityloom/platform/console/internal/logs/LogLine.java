/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.logs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ops4j.pax.logging.spi.PaxLoggingEvent;

/**
 * An entry of the log, as long as it is in the file.
 *
 * @param millis when, since 1970
 * @param bundle what is known of the bundle that wrote it, by {@code bundle.name} and the like
 * @param exception its lines; empty if there is none
 */
record LogLine(
        long millis,
        String level,
        String logger,
        String message,
        String thread,
        Map<String, String> bundle,
        List<String> exception) {
    private static final int LONGEST = 2000; // as in etc/org.ops4j.pax.logging.cfg
    private static final int MOST_LINES = 200;

    /** What has to be taken from an event before it is used for the next one. */
    static LogLine of(PaxLoggingEvent event) {
        Map<String, String> bundle = new TreeMap<>();
        event.getProperties().forEach((key, value) -> {
            if (key.startsWith("bundle.")) {
                bundle.put(key, String.valueOf(value));
            }
        });
        String[] exception = event.getThrowableStrRep();
        return new LogLine(
                event.getTimeStamp(),
                event.getLevel().toLevel().name(),
                event.getLoggerName(),
                bounded(String.valueOf(event.getMessage())),
                event.getThreadName(),
                bundle,
                exception == null
                        ? List.of()
                        : List.of(exception).stream()
                                .limit(MOST_LINES)
                                .map(LogLine::bounded)
                                .toList());
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
