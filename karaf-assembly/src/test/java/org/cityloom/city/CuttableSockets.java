/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;

/** Makes a socket that can be cut as if the device had lost its power: without a word of the protocol above it. */
final class CuttableSockets extends SocketFactory {
    private Socket last = new Socket();

    /** Resets the connection. */
    synchronized void cut() throws IOException {
        last.setSoLinger(true, 0);
        last.close();
    }

    @Override
    public synchronized Socket createSocket() {
        last = new Socket();
        return last;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new Socket(host, port, local, localPort));
    }

    private synchronized Socket connected(Socket socket) {
        last = socket;
        return socket;
    }
}
