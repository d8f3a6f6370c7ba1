/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogReaderService;

import org.cityloom.platform.console.internal.jmx.BeanServer;
import org.cityloom.platform.console.internal.jmx.OpenBean;
import org.cityloom.platform.console.internal.jmx.OpenOperation;
import org.cityloom.platform.console.internal.jmx.OpenOperation.Parameter;
import org.cityloom.platform.console.internal.jmx.Shape;
import org.cityloom.platform.console.internal.jmx.Shape.Column;

/** The log as Hawtio's tab Logs asks for it. */
@Component(service = LogBean.class, immediate = true)
public final class LogBean {
    private static final String NAME = "hawtio:type=LogQuery";
    private static final int MOST = 1000; // default, as Hawtio itself keeps at most
    private static final Pattern AFTER = Pattern.compile("\"afterTimestamp\"\\s*:\\s*(\\d{1,18})");
    private static final Pattern COUNT = Pattern.compile("\"count\"\\s*:\\s*(\\d{1,6})");

    private static final Shape PROPERTY = new Shape(
            "LogProperty",
            "What else is known of an entry",
            List.of(
                    new Column("key", "Its name", SimpleType.STRING),
                    new Column("value", "Its value", SimpleType.STRING)),
            List.of("key"));
    private static final ArrayType<?> TEXTS = array(SimpleType.STRING);
    private static final Shape EVENT = new Shape(
            "LogEvent",
            "An entry of the log",
            List.of(
                    new Column("seq", "Its number", SimpleType.LONG),
                    new Column("timestamp", "When, in milliseconds since 1970", SimpleType.LONG),
                    new Column("level", "How grave", SimpleType.STRING),
                    new Column("logger", "Who wrote it", SimpleType.STRING),
                    new Column("message", "What was written", SimpleType.STRING),
                    new Column("thread", "In which thread", SimpleType.STRING),
                    new Column("exception", "The lines of the exception; null if there is none", TEXTS),
                    new Column("className", "Not known", SimpleType.STRING),
                    new Column("fileName", "Not known", SimpleType.STRING),
                    new Column("methodName", "Not known", SimpleType.STRING),
                    new Column("lineNumber", "Not known", SimpleType.STRING),
                    new Column("containerName", "The bundle that wrote it", SimpleType.STRING),
                    new Column("host", "Not known", SimpleType.STRING),
                    new Column("properties", "Nothing", PROPERTY.table())),
            List.of("seq"));
    private static final Shape RESULTS = new Shape(
            "LogResult",
            "Entries of the log",
            List.of(
                    new Column("events", "The entries, the oldest first", array(EVENT.row())),
                    new Column("fromTimestamp", "Of the first one; 0 if there is none", SimpleType.LONG),
                    new Column("toTimestamp", "Of the last one; 0 if there is none", SimpleType.LONG),
                    new Column("host", "Not known", SimpleType.STRING)),
            List.of("fromTimestamp"));

    private final LogRing ring = new LogRing(MOST);
    private final LogReaderService reader;
    private final BeanServer server;

    @Activate
    public LogBean(@Reference LogReaderService reader, @Reference BeanServer server) {
        this.reader = reader;
        this.server = server;
        reader.addLogListener(ring);
        CompositeType results = RESULTS.row();
        server.show(
                NAME,
                new OpenBean(
                        "The last " + MOST + " entries of the log.",
                        List.of(),
                        List.of(
                                new OpenOperation(
                                        "getLogResults",
                                        "The newest entries",
                                        List.of(new Parameter("count", "How many at most", SimpleType.INTEGER)),
                                        results,
                                        false,
                                        values -> results(0, (Integer) values[0])),
                                new OpenOperation(
                                        "jsonQueryLogResults",
                                        "The entries after a moment",
                                        List.of(new Parameter(
                                                "query", "JSON with afterTimestamp and count", SimpleType.STRING)),
                                        results,
                                        false,
                                        values -> query((String) values[0])))));
    }

    private static ArrayType<?> array(OpenType<?> type) {
        try {
            return new ArrayType<>(1, type);
        } catch (OpenDataException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompositeData query(String query) {
        return results(number(AFTER, query, 0), (int) number(COUNT, query, MOST));
    }

    private static long number(Pattern pattern, String text, long otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }

    private CompositeData results(long after, int count) {
        List<LogEntry> entries = ring.after(after, Math.min(count, MOST));
        return RESULTS.row(
                entries.stream().map(LogBean::event).toArray(CompositeData[]::new),
                entries.isEmpty() ? 0L : entries.get(0).getTime(),
                entries.isEmpty() ? 0L : entries.get(entries.size() - 1).getTime(),
                "");
    }

    private static CompositeData event(LogEntry entry) {
        Bundle bundle = entry.getBundle();
        return EVENT.row(
                entry.getSequence(),
                entry.getTime(),
                entry.getLogLevel().name(),
                entry.getLoggerName(),
                String.valueOf(entry.getMessage()),
                entry.getThreadInfo(),
                lines(entry.getException()),
                "",
                "",
                "",
                "",
                bundle == null ? "" : bundle.getSymbolicName(),
                "",
                PROPERTY.table(List.<CompositeData>of().stream()));
    }

    private static String @Nullable [] lines(@Nullable Throwable exception) {
        if (exception == null) {
            return null;
        }
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text.toString().split("\\R");
    }

    @Deactivate
    void close() {
        reader.removeLogListener(ring);
        server.hide(NAME);
    }
}
