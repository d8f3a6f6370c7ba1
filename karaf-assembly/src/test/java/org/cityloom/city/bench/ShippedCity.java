/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.CityPorts;
import org.cityloom.city.CityProcess;
import org.cityloom.city.Distribution;

/** The distribution as it is unpacked by somebody who only wants to see it, but on free ports. */
final class ShippedCity implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_NANOS = 50_000_000;

    private final Path home;
    private final Path data;
    private final URI address;
    private @Nullable Process script;

    private ShippedCity(Path home, Path data, URI address) {
        this.home = home;
        this.data = data;
        this.address = address;
    }

    static ShippedCity unpack(Path folder) throws IOException {
        Path home = folder.resolve("city");
        CityPorts ports = CityPorts.free();
        FileUtils.copyDirectory(Distribution.assembly().toFile(), home.toFile());
        set(home, "org.ops4j.pax.web", "org.osgi.service.http.port", Integer.toString(ports.http()));
        set(home, "org.apache.karaf.shell", "sshPort", Integer.toString(ports.ssh()));
        set(home, "org.apache.karaf.management", "rmiRegistryPort", Integer.toString(ports.rmiRegistry()));
        set(home, "org.apache.karaf.management", "rmiServerPort", Integer.toString(ports.rmiServer()));
        set(home, "org.cityloom.broker", "port", Integer.toString(ports.mqtt()));
        set(home, "org.cityloom.simulator", "broker", "tcp://127.0.0.1:" + ports.mqtt());
        return new ShippedCity(home, folder.resolve("data"), URI.create("http://127.0.0.1:" + ports.http()));
    }

    private static void set(Path home, String pid, String key, String value) throws IOException {
        Path file = home.resolve("etc/" + pid + ".cfg");
        List<String> lines = Files.readAllLines(file).stream()
                .map(line -> line.matches(" *" + key.replace(".", "\\.") + " *=.*") ? key + " = " + value : line)
                .toList();
        if (!lines.contains(key + " = " + value)) {
            throw new IOException(file + " has no " + key);
        }
        Files.write(file, lines);
    }

    /** Starts it and returns how many seconds it took until everything works. */
    double start() throws IOException {
        ProcessBuilder start = new ProcessBuilder(home.resolve("bin/cityloom").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("start.out").toFile());
        start.environment().put("CITYLOOM_DATA", data.toString());
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.environment().remove("JAVA_OPTS");
        CityHttp anyone = CityHttp.anonymous(address);
        long begin = System.nanoTime();
        script = start.start();
        while (!isReady(anyone)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos() || !script.isAlive()) {
                throw new AssertionError("the city is not ready: " + Files.readString(home.resolve("start.out")));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static boolean isReady(CityHttp anyone) {
        try {
            return anyone.get("/api/ready").statusCode() == 200;
        } catch (java.io.UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    /** A line of its status in {@code /proc}, in units of 1024 * 1024 bytes. */
    double megabytes(String line) throws IOException {
        long pid = CityProcess.in(home).orElseThrow().pid();
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(each -> each.startsWith(line + ":"))
                .mapToDouble(each -> Double.parseDouble(each.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** How many trucks have told where they are. */
    int trucksThatReported() throws IOException {
        String password =
                Files.readString(data.resolve("cityloom/first-password")).strip();
        CityHttp anyone = CityHttp.anonymous(address);
        JsonNode trucks = anyone.signIn(
                        CityContainer.ADMINISTRATOR, anyone.replacePassword(CityContainer.ADMINISTRATOR, password))
                .json("/api/muck/vehicles")
                .path("items");
        int reported = 0;
        for (JsonNode truck : trucks) {
            reported += truck.findPath("latitude").isNumber() ? 1 : 0;
        }
        return reported;
    }

    /** Ends it as Ctrl-C does. */
    void stop() {
        Process running = script;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the city does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        script = null;
    }

    @Override
    public void close() {
        stop();
    }
}
