/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.cityloom.api.rest.ProblemException;

/** The body of a request, which ends with an error where it grows too large. For one thread. */
public final class LimitedBody extends FilterInputStream {
    private final long limit;
    private long count;

    /**
     * Of a body that has not been read.
     *
     * @param limit most bytes
     */
    public LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /** The answer to a larger one. */
    public static ProblemException tooLarge(long limit) {
        return new ProblemException(
                413, "body-too-large", "The body of the request is too large", "at most " + limit + " bytes are read");
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false; // what is read again would count again
    }

    private void count(long read) {
        count += Math.max(0, read);
        if (count > limit) {
            throw tooLarge(limit);
        }
    }
}
