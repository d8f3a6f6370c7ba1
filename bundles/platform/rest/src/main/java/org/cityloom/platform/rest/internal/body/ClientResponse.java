/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.body;

import java.io.IOException;

import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** A response that tells a connection that is lost from everything else that may fail while an answer is made. */
public final class ClientResponse extends HttpServletResponseWrapper {
    public ClientResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Told(super.getOutputStream());
    }

    private static final class Told extends ServletOutputStream {
        private final ServletOutputStream body;

        Told(ServletOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int value) throws IOException {
            try {
                body.write(value);
            } catch (IOException e) {
                throw new ConnectionLostException(e);
            }
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            try {
                body.write(source, offset, length);
            } catch (IOException e) {
                throw new ConnectionLostException(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                body.flush();
            } catch (IOException e) {
                throw new ConnectionLostException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                body.close();
            } catch (IOException e) {
                throw new ConnectionLostException(e);
            }
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            body.setWriteListener(listener);
        }
    }
}
