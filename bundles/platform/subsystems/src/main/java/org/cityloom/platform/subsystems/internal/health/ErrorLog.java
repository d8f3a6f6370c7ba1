/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** The first error that each watched bundle wrote to the log. */
public final class ErrorLog implements LogListener, AutoCloseable {
    private final LogReaderService reader;
    private final Set<Long> watched;
    private final Map<Long, String> errors = new ConcurrentHashMap<>();

    private ErrorLog(LogReaderService reader, Set<Long> watched) {
        this.reader = reader;
        this.watched = watched;
    }

    /** Watches the bundles until it is closed. */
    public static ErrorLog watch(LogReaderService reader, Collection<Bundle> bundles) {
        ErrorLog log =
                new ErrorLog(reader, bundles.stream().map(Bundle::getBundleId).collect(Collectors.toUnmodifiableSet()));
        reader.addLogListener(log);
        return log;
    }

    @Override
    public void logged(LogEntry entry) {
        Bundle bundle = entry.getBundle();
        if (entry.getLogLevel() == LogLevel.ERROR && bundle != null && watched.contains(bundle.getBundleId())) {
            errors.putIfAbsent(bundle.getBundleId(), String.valueOf(entry.getMessage()));
        }
    }

    /** One of them. */
    public Optional<String> first() {
        return errors.values().stream().findFirst();
    }

    @Override
    public void close() {
        reader.removeLogListener(this);
    }
}
