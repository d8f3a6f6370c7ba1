/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.cityloom.platform.store.testing.StoreFixture;

/**
 * A city for one test class: the distribution of this build on free ports, with data of its own.
 * <pre>{@code
 * @RegisterExtension
 * static final CityContainer CITY = CityContainer.onH2();
 * }</pre>
 * It begins as a copy of a city that was started once, if it is not {@linkplain #fromNothing told otherwise} and has no database of its
 * own elsewhere. It is started before the first test and stopped after the last. A test may stop, kill and start it again in between.
 */
public final class CityContainer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    /** Name of the person whom the first start creates. */
    public static final String ADMINISTRATOR = "admin";

    private static final Duration BOOT = Duration.ofMinutes(2);
    /** Until nine both shifts of trucks drive. */
    private static final int SHIFTS_OVERLAP = 7;

    private final boolean postgres;
    private boolean fromNothing;
    private final List<Setting> settings = new ArrayList<>();
    private final CityPorts ports = CityPorts.free();
    private Optional<StoreFixture> database = Optional.empty();
    private Optional<Path> home = Optional.empty();
    private Optional<CityProcess> process = Optional.empty();
    private Optional<String> password = Optional.empty();

    private CityContainer(boolean postgres) {
        this.postgres = postgres;
        with("org.ops4j.pax.web", "org.osgi.service.http.port", Integer.toString(ports.http()));
        with(
                "org.ops4j.pax.url.mvn",
                "org.ops4j.pax.url.mvn.localRepository",
                System.getProperty("cityloom.localRepository"));
        with("org.apache.karaf.shell", "sshPort", Integer.toString(ports.ssh()));
        with("org.apache.karaf.management", "rmiRegistryPort", Integer.toString(ports.rmiRegistry()));
        with("org.apache.karaf.management", "rmiServerPort", Integer.toString(ports.rmiServer()));
        with("org.cityloom.broker", "port", Integer.toString(ports.mqtt()));
        with("org.cityloom.simulator", "broker", "tcp://127.0.0.1:" + ports.mqtt());
        with("org.cityloom.simulator", "mode", "off");
        // the least that can be set, since tests sign in hundreds of times
        with("org.cityloom.people", "hashMemoryKib", "8192");
        with("org.cityloom.people", "hashPasses", "1");
    }

    /** Keeps its data in an H2 file. */
    public static CityContainer onH2() {
        return new CityContainer(false);
    }

    /** Keeps its data in an empty database of a real PostgreSQL server. */
    public static CityContainer onPostgres() {
        return new CityContainer(true);
    }

    /** Changes a line of configuration; before the start only. */
    public CityContainer with(String pid, String key, String value) {
        settings.add(Setting.of(pid, key, value));
        return this;
    }

    /** Is started for the first time, by Pax Exam, and does not begin as a copy of a city that was. */
    public CityContainer fromNothing() {
        fromNothing = true;
        return this;
    }

    /** Keeps its data in that database of PostgreSQL, with user and password {@code postgres}. */
    public CityContainer withPostgres(String url) {
        return fromNothing()
                .with("org.cityloom.store", "url", url)
                .with("org.cityloom.store", "user", "postgres")
                .with("org.cityloom.store", "passwordFile", passwordFile().toString());
    }

    /** Lets the simulator drive trucks through the demo city, all of them; without it, nothing moves but what the test moves. */
    public CityContainer withTrucks(int vehicles) {
        return with("org.cityloom.simulator", "mode", "city")
                .with("org.cityloom.simulator", "trades", "muck")
                .with("org.cityloom.simulator", "zone", DayTime.zoneAt(SHIFTS_OVERLAP))
                .with("org.cityloom.simulator", "scale", Double.toString(vehicles / 300.0))
                .with("org.cityloom.simulator", "interval", "1");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (postgres) {
            StoreFixture server = StoreFixture.postgres();
            database = Optional.of(server);
            withPostgres(server.url());
        }
        unpack(context.getRequiredTestClass().getSimpleName());
    }

    /** Starts it in a folder of that name; for those to whom the life of a test class does not fit. */
    public CityContainer unpack(String name) {
        Path folder = Path.of("target", "cities", name).toAbsolutePath();
        if (fromNothing) {
            ExamProcess exam = ExamProcess.start(Distribution.archive(), folder, settings);
            process = Optional.of(exam);
            home = Optional.of(exam.home());
            awaitReady();
        } else {
            startIn(() -> StartedCity.copy(folder));
        }
        return this;
    }

    /** Starts it by the script of operators in a folder, for the first time. */
    void startFirst(Path folder) {
        startIn(() -> Distribution.unpack(folder));
    }

    /** Makes a home. */
    private interface Unpacking {
        Path home() throws IOException, InterruptedException;
    }

    private void startIn(Unpacking unpacking) {
        try {
            Path unpacked = unpacking.home();
            for (Setting setting : settings) {
                setting.write(unpacked);
            }
            home = Optional.of(unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        start();
    }

    private static Path passwordFile() {
        try {
            return Files.writeString(Files.createTempFile("cityloom", ".password"), "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Stops it, if it runs, and forgets the database that was made for it. */
    @Override
    public void close() {
        stop();
        database.ifPresent(StoreFixture::close);
    }

    /** Starts it on the data of the last run, and waits until it is ready. */
    public void start() {
        if (process.isPresent()) {
            throw new IllegalStateException("it runs already");
        }
        process = Optional.of(ScriptProcess.start(home()));
        awaitReady();
    }

    /** Ends it properly; nothing happens when it does not run. */
    public void stop() {
        process.ifPresent(CityProcess::stop);
        process = Optional.empty();
    }

    /** Ends it with kill -9. */
    public void kill() {
        process.orElseThrow().kill();
        process = Optional.empty();
    }

    /** Returns when every part of the city says that it works. */
    public void awaitReady() {
        CityHttp anyone = CityHttp.anonymous(address());
        try {
            Await.until(
                    "the city is ready, see " + log().file(),
                    BOOT,
                    () -> anyone.get("/api/ready").statusCode() == 200);
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + "; it says " + anyone.get("/api/ready").body(), e);
        }
    }

    /** The administrator, signed in anew. */
    public CityHttp http() {
        return CityHttp.anonymous(address()).signIn(ADMINISTRATOR, password());
    }

    /** The administrator's password; at the first call it replaces the one of the first start, as the administrator must. */
    public String password() {
        if (password.isEmpty()) {
            password = Optional.of(CityHttp.anonymous(address()).replacePassword(ADMINISTRATOR, firstPassword()));
        }
        return password.get();
    }

    /** The administrator's password as the first start wrote it down; only as long as nobody replaced it. */
    public String firstPassword() {
        try {
            return Files.readString(data().resolve("cityloom/first-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    public int mqttPort() {
        return ports.mqtt();
    }

    /** Where the registry of JMX answers; not if it was started {@linkplain #fromNothing by Pax Exam}, which lets no city have one. */
    public int jmxPort() {
        return ports.rmiRegistry();
    }

    public int sshPort() {
        return ports.ssh();
    }

    /** Where the distribution was unpacked. */
    public Path home() {
        return home.orElseThrow();
    }

    /** What it keeps when it ends. */
    public Path data() {
        return home().resolve("data");
    }

    public CityLog log() {
        return new CityLog(data().resolve("log/karaf.log"));
    }

    /** The running process, for its memory and threads. */
    public ProcessHandle processHandle() {
        return CityProcess.in(home()).orElseThrow();
    }

    /** A way past the city into its database; PostgreSQL only. */
    public DataSource database() {
        return database.orElseThrow().dataSource();
    }
}
