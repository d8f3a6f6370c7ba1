/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;

/** Closes a stream when the web server says that its connection is over. */
final class StreamEnd implements AsyncListener {
    private final Stream stream;

    StreamEnd(Stream stream) {
        this.stream = stream;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        stream.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        stream.close();
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
