/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.hold;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.rest.internal.RestConfiguration;
import org.cityloom.platform.rest.internal.problem.Problem;
import org.cityloom.platform.rest.internal.problem.ProblemWriter;

/**
 * The requests that are held, each without a thread and with its body unread. A request is held before it is looked up, and once more
 * if nothing was found for it, because its hold may have begun in between.
 */
@Component(service = Holds.class, configurationPid = RestConfiguration.PID)
public final class Holds {
    private static final Logger LOG = LoggerFactory.getLogger(Holds.class);
    private static final String DEADLINE = Holds.class.getName() + ".deadline";

    private final Semaphore room;
    private final Duration longestHold;
    private final List<OpenHold> open = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor clock;

    @Activate
    public Holds(RestConfiguration configuration) {
        this(configuration.held_requests(), Duration.ofSeconds(configuration.hold_seconds()));
    }

    /**
     * With other bounds.
     *
     * @param most requests held at once
     * @param longestHold after which a hold that was forgotten ends
     */
    public Holds(int most, Duration longestHold) {
        this.room = new Semaphore(most);
        this.longestHold = longestHold;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "cityloom-rest-holds");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.prestartAllCoreThreads(); // a thread that a subsystem caused would keep its class loader
    }

    /** Lets everything through. */
    @Deactivate
    public void close() {
        open.forEach(OpenHold::close);
        clock.shutdownNow();
    }

    /** Begins a hold; see {@link SubsystemDoor#hold}. */
    public SubsystemDoor.Hold hold(String subsystem, Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("a request must wait longer than 0, got " + longest);
        }
        OpenHold hold = new OpenHold(this, subsystem, longest);
        open.add(hold);
        hold.endsBy(clock.schedule(
                () -> {
                    LOG.warn(
                            "The requests of {} were held for {} s and nobody let them through; they are let through now",
                            subsystem,
                            longestHold.toSeconds());
                    hold.close();
                },
                longestHold.toMillis(),
                TimeUnit.MILLISECONDS));
        return hold;
    }

    /**
     * Takes care of the request if it has to wait, or cannot even do that.
     *
     * @param path relative to the place of all resources, as it was sent
     * @return false if the request has to be answered now
     */
    public boolean takes(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        OpenHold hold = of(path);
        while (hold != null) {
            Long known = deadline(request);
            if (known == null && request.getDispatcherType() != DispatcherType.REQUEST) {
                return false; // it runs already: its resource has woken it up
            }
            long deadline = known == null ? System.nanoTime() + hold.longest().toNanos() : known;
            long remaining = deadline - System.nanoTime();
            if (remaining <= 0) {
                return false;
            }
            if (!room.tryAcquire()) {
                refuse(request, response, "too many requests wait for it already");
                return true;
            }
            request.setAttribute(DEADLINE, deadline);
            if (hold.add(request, remaining)) {
                return true;
            }
            room.release(); // it was closed at this very moment; there may be another one
            hold = of(path);
        }
        return false;
    }

    /** Whether the request was held before. */
    public static boolean waited(HttpServletRequest request) {
        return deadline(request) != null;
    }

    /** Tells the caller to come again. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        response.setHeader("Retry-After", "1");
        String detail = "what answers at " + request.getRequestURI() + " is being replaced and " + why
                + "; try again in a second";
        ProblemWriter.write(
                Problem.of(
                        503,
                        "subsystem-changing",
                        "This part of the city is being changed",
                        detail,
                        request.getRequestURI()),
                response);
    }

    /** How many further requests may be held. */
    int room() {
        return room.availablePermits();
    }

    /** Whether any subsystem is held. */
    boolean holding() {
        return !open.isEmpty();
    }

    Future<?> after(long nanoseconds, Runnable task) {
        return clock.schedule(task, nanoseconds, TimeUnit.NANOSECONDS);
    }

    void left() {
        room.release();
    }

    void remove(OpenHold hold) {
        open.remove(hold);
    }

    private @Nullable OpenHold of(String path) {
        for (OpenHold hold : open) {
            if (hold.covers(path)) {
                return hold;
            }
        }
        return null;
    }

    private static @Nullable Long deadline(HttpServletRequest request) {
        return (Long) request.getAttribute(DEADLINE);
    }
}
