/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.problem;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Locale;

import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;

import org.cityloom.platform.rest.internal.body.ClientResponse;
import org.cityloom.platform.rest.internal.body.LimitedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class LostConnectionTest {
    @Test
    void isNoErrorWhileTheAnswerIsWritten() throws Exception {
        ServletOutputStream body = new ClientResponse(over(HttpServletResponse.class)).getOutputStream();
        assertNobodysFault(catchThrowable(() -> body.write(1)));
        assertNobodysFault(catchThrowable(() -> body.write(new byte[3])));
        assertNobodysFault(catchThrowable(body::flush));
        assertNobodysFault(catchThrowable(body::close));
    }

    @Test
    void isNoErrorWhileTheRequestIsRead() throws Exception {
        ServletInputStream body = new LimitedRequest(over(HttpServletRequest.class), 10).getInputStream();
        assertNobodysFault(catchThrowable(body::read));
        assertNobodysFault(catchThrowable(() -> body.read(new byte[3])));
    }

    @Test
    void isNotTakenForAFileThatCannotBeWritten() {
        Problem problem = Problems.of(
                new IllegalStateException(new IOException("no space left")), "/api/session", Locale.ENGLISH);
        assertThat(problem.status()).isEqualTo(500); // and only such a one is logged as an error
    }

    private static void assertNobodysFault(Throwable thrown) {
        assertThat(thrown).isInstanceOf(IOException.class).hasMessageContaining("Close SendCallback");
        Problem problem = Problems.of(new IllegalStateException(thrown), "/api/session", Locale.ENGLISH);
        assertThat(problem.status()).isEqualTo(400);
    }

    /** What Jetty gives of a connection that it closed at that moment. */
    private static <T> T over(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                LostConnectionTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getOutputStream" -> new GoneOutput();
                    case "getInputStream" -> new GoneInput();
                    case "getContentLengthLong" -> 3L;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static IOException closed() {
        return new IOException("Close SendCallback@17{PROCESSING}");
    }

    private static final class GoneOutput extends ServletOutputStream {
        @Override
        public void write(int value) throws IOException {
            throw closed();
        }

        @Override
        public void flush() throws IOException {
            throw closed();
        }

        @Override
        public void close() throws IOException {
            throw closed();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }

    private static final class GoneInput extends ServletInputStream {
        @Override
        public int read() throws IOException {
            throw closed();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw closed();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
    }
}
