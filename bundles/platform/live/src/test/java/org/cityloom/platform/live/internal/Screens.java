/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Sessions;
import org.cityloom.api.rest.ProblemException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A real web server before the hub; the user part of the path says who connects. */
final class Screens {
    final LiveHub hub;
    final Map<String, Person> sessions = new ConcurrentHashMap<>();
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);

    Screens(Limits limits) throws Exception {
        hub = new LiveHub(limits, new OpenSessions(), null);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new Door());
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        jetty.setHandler(context);
        jetty.start();
    }

    /** Connects as that person and leaves the reading to the caller. */
    Screen connect(String person, String topics, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
        socket.setSoTimeout(10_000);
        String request = "GET /" + person + "?" + topics + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return new Screen(socket);
    }

    void close() throws Exception {
        hub.close();
        jetty.stop();
    }

    /** One end of a connection. */
    record Screen(Socket socket) {
        /** Reads until the text has come. */
        String readUntil(String expected) throws IOException {
            StringBuilder text = new StringBuilder();
            byte[] buffer = new byte[8192];
            InputStream input = socket.getInputStream();
            while (text.indexOf(expected) < 0) {
                int read = input.read(buffer);
                if (read < 0) {
                    return text + "<end>";
                }
                text.append(new String(buffer, 0, read, UTF_8));
            }
            return text.toString();
        }

        void close() throws IOException {
            socket.close();
        }
    }

    private final class Door extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String token = request.getPathInfo().substring(1);
            AsyncContext context = request.startAsync();
            context.setTimeout(0);
            try {
                hub.follow(
                        token,
                        sessions.get(token),
                        Set.of(request.getQueryString().split(",")),
                        "",
                        context,
                        response.getOutputStream());
            } catch (ProblemException e) {
                response.setStatus(e.status());
                context.complete();
            }
        }
    }

    private final class OpenSessions implements Sessions {
        @Override
        public Optional<String> signIn(String name, char[] password, String address) {
            return Optional.empty();
        }

        @Override
        public Optional<Person> person(String token) {
            return Optional.ofNullable(sessions.get(token));
        }

        @Override
        public void signOut(String token) {
            sessions.remove(token);
        }
    }
}
