/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The city as people run it: {@code bin/cityloom} in a terminal, Ctrl-C, and the same again on another day. */
class RunIT {
    private static final Path FOLDER = Path.of("target", "cities", "RunIT").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final CityPorts PORTS = CityPorts.free();
    private static final int CAMERAS = CityPorts.any();
    private static final String CAMERA = "parks-camera-0001";
    private static final String SILENT = "\"device\":\"" + CAMERA + "\",\"rule\":\"parks-camera-silent\"";
    private static final Duration HICCUP =
            Duration.ofMinutes(5); // for so long a simulated camera gives none now and then, and a round
    private static final URI ADDRESS = URI.create("http://127.0.0.1:" + PORTS.http());
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String READY = "Cityloom is ready: " + ADDRESS + "/";
    private static final Pattern PASSWORD = Pattern.compile("Sign in as admin with the password (\\S+)\\R");

    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        home = Distribution.unpack(FOLDER);
        String broker = "tcp://127.0.0.1:" + PORTS.mqtt();
        for (Setting setting : List.of(
                Setting.of("org.ops4j.pax.web", "org.osgi.service.http.port", Integer.toString(PORTS.http())),
                Setting.of("org.apache.karaf.shell", "sshPort", Integer.toString(PORTS.ssh())),
                Setting.of("org.apache.karaf.management", "rmiRegistryPort", Integer.toString(PORTS.rmiRegistry())),
                Setting.of("org.apache.karaf.management", "rmiServerPort", Integer.toString(PORTS.rmiServer())),
                Setting.of("org.cityloom.broker", "port", Integer.toString(PORTS.mqtt())),
                Setting.of("org.cityloom.simulator", "broker", broker),
                Setting.of("org.cityloom.simulator", "cameras.port", Integer.toString(CAMERAS)),
                Setting.of("org.cityloom.parks", "camera.hosts", "127.0.0.1:" + CAMERAS),
                Setting.of("org.cityloom.simulator", "scale", "0.02"))) {
            setting.write(home);
        }
    }

    @Test
    void showsThePasswordStopsAtCtrlCAndGoesOnWithItsData() throws Exception {
        String password = firstDay();
        try (LauncherProcess city = LauncherProcess.start(home, DATA)) {
            city.await(READY).await("Ctrl-C stops it.");
            assertThat(city.printed()).contains("the password you know").doesNotContain(password);
            CityHttp http = CityHttp.anonymous(ADDRESS).signIn(CityContainer.ADMINISTRATOR, password);
            assertThat(http.json("/api/devices/kept").path("name").asText()).isEqualTo("湘E·00001");
            assertStops(city);
        }
        assertThat(home.resolve("data/cityloom")).doesNotExist();
    }

    private static String firstDay() throws Exception {
        try (LauncherProcess city = LauncherProcess.start(home, DATA)) {
            city.await(READY).await("Ctrl-C stops it.");
            assertThat(city.printed()).contains("broker     works after", "muck       works after");
            Matcher shown = PASSWORD.matcher(city.printed());
            assertThat(shown.find()).as(city.printed()).isTrue();
            CityHttp anyone = CityHttp.anonymous(ADDRESS);
            String password = anyone.replacePassword(CityContainer.ADMINISTRATOR, shown.group(1));
            CityHttp http = anyone.signIn(CityContainer.ADMINISTRATOR, password);
            CityHttp.parsed(
                    http.post("/api/devices", "{\"id\":\"kept\",\"type\":\"muck-truck\",\"name\":\"湘E·00001\"}"));
            showsEveryTrade(http);
            refusesASecondCity();
            assertStops(city);
            return password;
        }
    }

    /** Devices report, and what people plan of the demo city is there. */
    private static void showsEveryTrade(CityHttp http) {
        for (String what :
                List.of("muck/vehicles", "sanitation/vehicles", "sanitation/routes", "gas/sensors", "parks/zones")) {
            Await.until(what + " are there", PATIENCE, () -> http.get("/api/" + what)
                    .body()
                    .contains("\"id\":\""));
        }
        Await.until("a lamp has its circuit", PATIENCE, () -> http.get("/api/parks/lamps?limit=10")
                .body()
                .contains("\"circuit\":\"parks-circuit"));
        Await.until(
                "the camera gives a picture, or none because it is silent at this hour",
                HICCUP,
                () -> givesAPicture(http) || isSilentAsItShould(http));
        Await.until("most sensors have told how it is in their wells", HICCUP, () -> {
            List<String> times = http.json("/api/gas/sensors?limit=1000").findValuesAsText("time");
            return times.size() > 9 && times.stream().filter("null"::equals).count() * 4 < times.size();
        });
        Await.until("zones of lamps are looked after", PATIENCE, () -> http.get("/api/parks/zones")
                .body()
                .matches(".*\"on\":(true|false).*"));
    }

    private static boolean givesAPicture(CityHttp http) {
        return http.get("/api/parks/cameras/" + CAMERA + "/snapshot").body().contains("PNG");
    }

    /** The simulator has written down that it is silent, and the city has found it so. */
    private static boolean isSilentAsItShould(CityHttp http) throws IOException {
        return Files.readString(DATA.resolve("cityloom/ground-truth.jsonl")).contains(SILENT)
                && http.json("/api/parks/cameras").at("/0/failure").asText().equals("STATUS");
    }

    private static void refusesASecondCity() throws Exception {
        try (LauncherProcess second = LauncherProcess.start(home, DATA)) {
            second.await("Something answers at " + ADDRESS + " already");
        }
    }

    private static void assertStops(LauncherProcess city) throws IOException, InterruptedException {
        assertThat(city.interrupt()).as(city.printed()).isZero();
        assertThat(city.printed()).contains("Stopped. The data stays in " + DATA);
        assertThat(CityProcess.in(home)).isEmpty();
        assertThat(Files.readAllLines(DATA.resolve("log/karaf.log"))).noneMatch(line -> line.contains("| ERROR |"));
    }
}
