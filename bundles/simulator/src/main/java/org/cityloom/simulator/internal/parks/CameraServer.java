/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import org.cityloom.simulator.city.Attended;

/**
 * Gives the pictures of all cameras over HTTP, to this machine only: {@code /<id of the camera>.png}, as it was at the last look. A
 * silent one answers 503, and so does each before the first look. Each answer ends its connection, as those of many cameras do: on one that
 * stays, the end of a picture would wait until its beginning is acknowledged, which takes 40 ms.
 */
final class CameraServer implements Attended {
    private static final int THREADS = 2;
    private static final int WAITING = 64; // what is beyond is answered by the thread that accepts
    private static final long LOOK_SECONDS = 1;

    private final Map<String, ParkCamera> cameras;
    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private volatile @Nullable Instant now;
    private Instant next = Instant.MIN;

    /**
     * Opens the port.
     *
     * @param port 0 for any that is free
     * @throws IOException if somebody has it
     */
    CameraServer(Map<String, ParkCamera> cameras, int port) throws IOException {
        this.cameras = Map.copyOf(cameras);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                work -> new Thread(work, "cityloom-simulator-camera"),
                new ThreadPoolExecutor.CallerRunsPolicy());
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            ParkCamera camera = path.endsWith(".png") ? cameras.get(path.substring(1, path.length() - 4)) : null;
            Instant moment = now;
            Optional<byte[]> picture = camera == null || moment == null ? Optional.empty() : camera.picture(moment);
            if (picture.isEmpty()) {
                exchange.sendResponseHeaders(camera == null ? 404 : 503, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, picture.get().length);
            exchange.getResponseBody().write(picture.get());
        }
    }

    @Override
    public void look(Instant moment) {
        now = moment;
        if (!moment.isBefore(next)) {
            next = moment.plusSeconds(LOOK_SECONDS);
            cameras.values().forEach(camera -> camera.look(moment));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
