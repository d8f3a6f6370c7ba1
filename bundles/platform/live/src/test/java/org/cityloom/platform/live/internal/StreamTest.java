/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class StreamTest {
    private final AtomicInteger closed = new AtomicInteger();
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    @AfterEach
    void giveBack() {
        System.setErr(errors);
    }

    @Test
    void endsAndTellsOfAMistakeOfItsSource() {
        pump(() -> {
            throw new IllegalStateException("the source is broken");
        });
        assertThat(closed).hasValue(1);
        assertThat(logged.toString(UTF_8)).contains("WARN").contains("the source is broken");
    }

    @Test
    void endsQuietlyWhenTheScreenHasGone() {
        pump(() -> "event".getBytes(UTF_8));
        assertThat(closed).hasValue(1);
        assertThat(logged.toString(UTF_8)).isEmpty();
    }

    private void pump(Next next) {
        System.setErr(new PrintStream(logged, true, UTF_8));
        Stream stream = new Stream(context(), new GoneWire(), source(next), 0);
        stream.onWritePossible();
    }

    private Stream.Source source(Next next) {
        return new Stream.Source() {
            @Override
            public byte[] next() {
                return next.get();
            }

            @Override
            public void closed() {
                closed.incrementAndGet();
            }
        };
    }

    private interface Next {
        byte[] get();
    }

    private static AsyncContext context() {
        return (AsyncContext) Proxy.newProxyInstance(
                StreamTest.class.getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, args) -> null);
    }

    /** Nobody is there any more. */
    private static final class GoneWire extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int single) throws IOException {
            throw new IOException("broken pipe");
        }
    }
}
