/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry;

import java.security.AccessController;
import java.security.PrivilegedAction;

import org.jspecify.annotations.Nullable;

/**
 * The threads in which the code of a subsystem runs. Threads that it starts from there come into the same group by themselves, so it can
 * be told whose they are, and whether they are gone when the subsystem is.
 */
public final class SubsystemThreads {
    private static final String ALL = "subsystems";
    private static final String PREFIX = "subsystem-";

    private SubsystemThreads() {}

    /**
     * The group named {@code subsystem-<id>}; the same at every call. It outlives the subsystem, but is nothing more than a name: it knows
     * no class of anybody.
     */
    public static ThreadGroup group(String subsystem) {
        synchronized (SubsystemThreads.class) {
            return child(child(root(), ALL), PREFIX + subsystem);
        }
    }

    private static ThreadGroup root() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /**
     * A daemon thread in the group of the subsystem, not started yet. Of the thread that makes it, it inherits nothing: neither its group and
     * context class loader nor the classes that happen to be on its stack, which Java would otherwise remember as long as the
     * thread lives.
     *
     * @param loader becomes its context class loader: that of the subsystem's code
     */
    public static Thread daemon(String subsystem, String name, @Nullable ClassLoader loader, Runnable work) {
        return daemon(group(subsystem), name, loader, work);
    }

    /** A daemon thread of the core, not started yet, which likewise inherits nothing of the thread that makes it. */
    public static Thread ofCore(String name, Runnable work) {
        return daemon(root(), name, SubsystemThreads.class.getClassLoader(), work);
    }

    @SuppressWarnings("removal") // there is no other way to keep a thread from remembering the classes on the stack
    private static Thread daemon(ThreadGroup group, String name, @Nullable ClassLoader loader, Runnable work) {
        return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> {
            Thread thread = new Thread(group, () -> runAndLetGo(work), name, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    /** Felix may remember a thread that lost a race for a class for ever, and a dead thread still knows its context class loader. */
    private static void runAndLetGo(Runnable work) {
        try {
            work.run();
        } finally {
            Thread.currentThread().setContextClassLoader(null);
        }
    }

    private static ThreadGroup child(ThreadGroup parent, String name) {
        ThreadGroup[] children = new ThreadGroup[parent.activeGroupCount() + 8];
        int count = parent.enumerate(children, false);
        for (int i = 0; i < count; i++) {
            if (children[i].getName().equals(name)) {
                return children[i];
            }
        }
        return new ThreadGroup(parent, name);
    }
}
