/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.hold;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

import javax.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.rest.SubsystemDoor;

/** One hold and the requests that wait in it. */
final class OpenHold implements SubsystemDoor.Hold {
    private final Holds holds;
    private final String path;
    private final Duration longest;
    private final Set<HeldRequest> waiting = new HashSet<>();
    private @Nullable Future<?> end;
    private boolean closed;

    OpenHold(Holds holds, String subsystem, Duration longest) {
        this.holds = holds;
        this.path = "/" + subsystem;
        this.longest = longest;
    }

    Duration longest() {
        return longest;
    }

    /** Whether that path is the subsystem's or below; a matrix parameter does not make it another one. */
    boolean covers(String requested) {
        return requested.startsWith(path)
                && (requested.length() == path.length() || "/;".indexOf(requested.charAt(path.length())) >= 0);
    }

    /** Takes the request off its thread; false if the hold is over. */
    synchronized boolean add(HttpServletRequest request, long nanoseconds) {
        if (closed) {
            return false;
        }
        HeldRequest held = new HeldRequest(this, request.startAsync());
        waiting.add(held);
        held.endsBy(holds.after(nanoseconds, held::release));
        return true;
    }

    /** The request waits no more. */
    void left(HeldRequest request) {
        synchronized (this) {
            waiting.remove(request);
        }
        holds.left();
    }

    /** What ends the hold should it be forgotten. */
    synchronized void endsBy(Future<?> timer) {
        end = timer;
    }

    @Override
    public void close() {
        holds.remove(this); // first, or those let through would be held again
        List<HeldRequest> released;
        synchronized (this) {
            closed = true;
            released = List.copyOf(waiting);
            if (end != null) {
                end.cancel(false);
            }
        }
        released.forEach(HeldRequest::release);
    }
}
