/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import javax.management.JMException;
import javax.management.ObjectName;

import org.cityloom.api.text.LocalizedText;

/**
 * A subsystem that allocates without end. The heap says only that memory is short, after a collection; who made it short is told by
 * what the threads of each subsystem have allocated since memory was last plenty. Only one whose share is the greater part is named:
 * to stop a bystander would free nothing.
 */
public final class MemoryWatch implements Watch {
    private static final double SHORT = 0.85; // of the heap in use after a collection; default
    private static final double GREATER_PART = 0.5;
    private static final long AT_LEAST = 64L << 20; // bytes; less than that fills no heap

    private final DoubleSupplier inUse;
    private final ToLongFunction<String> allocated;
    private final Map<String, Long> base = new ConcurrentHashMap<>();

    /**
     * @param inUse part of the heap in use after the last collection, 0 to 1
     * @param allocated bytes that living threads of a subsystem have allocated so far
     */
    public MemoryWatch(DoubleSupplier inUse, ToLongFunction<String> allocated) {
        this.inUse = inUse;
        this.allocated = allocated;
    }

    /** Of this virtual machine. */
    public static MemoryWatch ofThisMachine(Function<String, ThreadGroup> groups) {
        return new MemoryWatch(MemoryWatch::afterCollection, subsystem -> allocated(groups.apply(subsystem)));
    }

    @Override
    public Optional<LocalizedText> reason(String subsystem) {
        long now = allocated.applyAsLong(subsystem);
        double used = inUse.getAsDouble();
        if (used < SHORT) {
            base.put(subsystem, now);
            return Optional.empty();
        }
        long own = now - base.getOrDefault(subsystem, 0L);
        long all = base.keySet().stream()
                .mapToLong(each -> Math.max(0, allocated.applyAsLong(each) - base.getOrDefault(each, 0L)))
                .sum();
        if (own < AT_LEAST || own < GREATER_PART * all) {
            return Optional.empty();
        }
        return Optional.of(new LocalizedText(
                "内存将耗尽（已用 " + Math.round(used * 100) + "%），其线程分配了 " + (own >> 20) + " MiB",
                "memory runs out (" + Math.round(used * 100) + " % in use), and its threads allocated " + (own >> 20)
                        + " MiB"));
    }

    private static double afterCollection() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        long used = 0;
        for (MemoryPoolMXBean pool : pools) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += usage == null ? 0 : usage.getUsed();
        }
        return (double) used / Runtime.getRuntime().maxMemory();
    }

    /** By its MBean: the type that has the operation is in a package that the framework does not export. */
    private static long allocated(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + 8]; // a few may start meanwhile
        int found = group.enumerate(threads);
        long[] ids = Arrays.stream(threads, 0, found).mapToLong(Thread::getId).toArray();
        try {
            Object bytes = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            ObjectName.getInstance(ManagementFactory.THREAD_MXBEAN_NAME),
                            "getThreadAllocatedBytes",
                            new Object[] {ids},
                            new String[] {long[].class.getName()});
            return Arrays.stream((long[]) bytes).filter(each -> each > 0).sum();
        } catch (JMException e) {
            throw new IllegalStateException("this virtual machine does not tell what threads allocate", e);
        }
    }
}
