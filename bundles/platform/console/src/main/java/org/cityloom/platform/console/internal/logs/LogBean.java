/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.logs;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

import org.ops4j.pax.logging.spi.PaxAppender;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

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
    private static final String APPENDER = "org.ops4j.pax.logging.appender.name"; // what the appender PaxOsgi looks for
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
                    new Column("seq", "When, once more: Hawtio shows this one", SimpleType.LONG),
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
                    new Column("properties", "Name, version and number of that bundle", PROPERTY.table())),
            List.of("seq"));
    private static final Shape RESULTS = new Shape(
            "LogResult",
            "Entries of the log",
            List.of(
                    new Column("events", "The entries, the oldest first", array(EVENT.row())),
                    new Column(
                            "fromTimestamp",
                            "Of the first one; that of the question if there is none",
                            SimpleType.LONG),
                    new Column(
                            "toTimestamp", "Of the last one; that of the question if there is none", SimpleType.LONG),
                    new Column("host", "Not known", SimpleType.STRING)),
            List.of("fromTimestamp"));

    private final LogRing ring = new LogRing(MOST);
    private final ServiceRegistration<PaxAppender> appender;
    private final BeanServer server;

    @Activate
    public LogBean(BundleContext bundle, @Reference BeanServer server) {
        this.server = server;
        this.appender = bundle.registerService(
                PaxAppender.class, ring, FrameworkUtil.asDictionary(Map.of(APPENDER, "cityloom")));
        CompositeType results = RESULTS.row();
        server.show(
                NAME,
                new LogQuery(new OpenBean(
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
                                        values -> query((String) values[0]))))));
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

    /** Hawtio asks next time for what comes after {@code toTimestamp}; so that is the question's if there is nothing new. */
    private CompositeData results(long after, int count) {
        List<LogLine> lines = ring.after(after, Math.min(count, MOST));
        return RESULTS.row(
                lines.stream().map(LogBean::event).toArray(CompositeData[]::new),
                lines.isEmpty() ? after : lines.get(0).millis(),
                lines.isEmpty() ? after : lines.get(lines.size() - 1).millis(),
                "");
    }

    private static CompositeData event(LogLine line) {
        return EVENT.row(
                line.millis(),
                line.millis(),
                line.level(),
                line.logger(),
                line.message(),
                line.thread(),
                line.exception().isEmpty() ? null : line.exception().toArray(String[]::new),
                "",
                "",
                "",
                "",
                line.bundle().getOrDefault("bundle.name", ""),
                "",
                PROPERTY.table(
                        line.bundle().entrySet().stream().map(each -> PROPERTY.row(each.getKey(), each.getValue()))));
    }

    @Deactivate
    void close() {
        appender.unregister();
        server.hide(NAME);
    }
}
