/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.hold;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that waits. Whoever ends the waiting first, does it: hold, time-out or a connection that breaks. */
final class HeldRequest implements AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(HeldRequest.class);

    private final OpenHold hold;
    private final AsyncContext context;
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile @Nullable Future<?> timer;

    HeldRequest(OpenHold hold, AsyncContext context) {
        this.hold = hold;
        this.context = context;
        context.setTimeout(0); // the container's own time-out could come between the decision to go on and going on
        context.addListener(this);
    }

    void endsBy(Future<?> timeOut) {
        timer = timeOut;
    }

    /** Sends the request through the door once more, on a thread of the web server. */
    void release() {
        if (leave()) {
            try {
                context.dispatch();
            } catch (IllegalStateException e) {
                LOG.debug("A request that was held has ended", e);
            }
        }
    }

    private boolean leave() {
        if (!left.compareAndSet(false, true)) {
            return false;
        }
        Future<?> timeOut = timer;
        if (timeOut != null) {
            timeOut.cancel(false);
        }
        hold.left(this);
        return true;
    }

    @Override
    public void onError(AsyncEvent event) {
        leave();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // there is none
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the resource does something of its own
    }
}
