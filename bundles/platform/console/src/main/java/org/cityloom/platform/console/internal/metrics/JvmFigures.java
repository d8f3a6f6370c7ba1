/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.metrics;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figure.Sample;
import org.cityloom.api.figures.Figures;

/** The Java machine, which has MBeans of its own already. Named as Prometheus' dashboards know them. */
final class JvmFigures implements Figures {
    private static final double MILLIS = 1e3;

    @Override
    public String concern() {
        return "jvm";
    }

    @Override
    public String description() {
        return "The Java machine.";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                memory("memory_used", "Memory in use", MemoryUsage::getUsed),
                memory("memory_committed", "Memory taken from the operating system", MemoryUsage::getCommitted),
                memory("memory_max", "Memory that may be taken at most, -1 if nobody knows", MemoryUsage::getMax),
                collector("gc_collections", "Collections of garbage", "", GarbageCollectorMXBean::getCollectionCount),
                collector(
                        "gc_collection_time",
                        "Time spent on collecting garbage",
                        "seconds",
                        bean -> bean.getCollectionTime() / MILLIS),
                Figure.gauge("threads_current", "Threads", () -> ManagementFactory.getThreadMXBean()
                        .getThreadCount()),
                Figure.gauge("threads_daemon", "Daemon threads", () -> ManagementFactory.getThreadMXBean()
                        .getDaemonThreadCount()),
                Figure.gauge("classes_loaded", "Loaded classes", () -> ManagementFactory.getClassLoadingMXBean()
                        .getLoadedClassCount()),
                Figure.gauge(
                                "uptime",
                                "Time since the start",
                                () -> ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS)
                        .in("seconds"));
    }

    private static Figure memory(String name, String description, ToDoubleFunction<MemoryUsage> value) {
        return new Figure(
                name,
                Figure.Kind.GAUGE,
                "bytes",
                description,
                List.of("area"),
                () -> List.of(
                        Sample.of(
                                "heap",
                                value.applyAsDouble(
                                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage())),
                        Sample.of(
                                "nonheap",
                                value.applyAsDouble(
                                        ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage()))));
    }

    private static Figure collector(
            String name, String description, String unit, ToDoubleFunction<GarbageCollectorMXBean> value) {
        return new Figure(
                name,
                Figure.Kind.COUNTER,
                unit,
                description,
                List.of("gc"),
                () -> ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(bean -> Sample.of(bean.getName(), value.applyAsDouble(bean)))
                        .toList());
    }
}
