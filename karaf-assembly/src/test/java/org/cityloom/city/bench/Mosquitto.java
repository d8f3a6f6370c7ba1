/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cityloom.city.Await;
import org.cityloom.city.CityPorts;

/**
 * Mosquitto on a free port of this machine. Everybody may do everything for the minute that it runs; it keeps what waits in
 * memory only, so its acknowledgement of a publish is no promise, other than that of the embedded broker.
 */
record Mosquitto(Process process, URI uri, Map<String, String> devices) implements Broker {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Mosquitto start(Path folder, List<String> devices) throws IOException {
        int port = CityPorts.any();
        Files.createDirectories(folder);
        Path configuration = Files.writeString(
                folder.resolve("mosquitto.conf"),
                """
                listener %d 127.0.0.1
                allow_anonymous true
                set_tcp_nodelay true
                persistence false
                # no limit of messages that wait; what is underway, the receive maximum of the consumer should limit
                max_queued_messages 0
                max_inflight_messages 65535
                log_type error
                log_type warning
                """
                        .formatted(port));
        Process process = new ProcessBuilder("mosquitto", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        Await.until("Mosquitto listens, see " + folder, PATIENCE, () -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
        return new Mosquitto(
                process,
                URI.create("tcp://127.0.0.1:" + port),
                devices.stream().collect(Collectors.toMap(Function.identity(), id -> "secret-of-" + id)));
    }

    @Override
    public String user() {
        return "cityloom";
    }

    @Override
    public String secret() {
        return "anything";
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "Mosquitto[" + uri + "]";
    }
}
