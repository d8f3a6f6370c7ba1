/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.ApiOperation;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.CityPorts;
import org.cityloom.city.CityShell;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads everything that a city tells about itself and finds no secret in it. */
class SecretsIT {
    private static final String DATABASE_PASSWORD = "Bd4-only-in-its-file-7Qx";
    private static final StoreFixture DATABASE = StoreFixture.postgres();

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2()
            .fromNothing()
            .with("org.cityloom.store", "url", DATABASE.url())
            .with("org.cityloom.store", "user", "postgres")
            .with("org.cityloom.store", "passwordFile", databasePassword())
            .with("org.cityloom.broker", "tls", "true")
            .with(
                    "org.cityloom.broker",
                    "tlsPort",
                    Integer.toString(CityPorts.free().http()));

    /** Settings, properties and attributes in whose name somebody would keep a secret. */
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "(?im)^\\s*([\\w.:-]*(?:password|secret|credential|passphrase|privatekey)[\\w.:-]*) ?= ?(\\S.*)$");

    /** A private key as text, and what memory-hard hashes begin with. */
    private static final Pattern HASH_OR_KEY =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY|\\$(?:argon2|scrypt|2[aby])\\$");

    private static final String LEAK = "Lk9-as-if-it-had-leaked-4Wz";
    private static final int LONGEST_LINE = 200;
    private static final Map<String, String> SECRETS = new LinkedHashMap<>();
    private static final Map<String, String> TOLD = new TreeMap<>();

    private static String databasePassword() {
        try {
            Path file = Files.createTempFile("cityloom", ".password");
            return Files.writeString(file, DATABASE_PASSWORD).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void listen() throws Exception {
        Secrets secrets = new Secrets(CITY);
        secrets.add("the database's password", DATABASE_PASSWORD);
        secrets.add("the broker's own secret", Spy.in(CITY, LEAK).brokerSecret());
        secrets.addFiles();
        SECRETS.putAll(secrets.values());
        CityHttp administrator = secrets.administrator();
        administrator.post("/api/devices", "{\"id\":\"d2\",\"type\":\"muck-truck\",\"name\":\"" + LEAK + "\"}");
        for (ApiOperation each : ApiOperation.in(administrator.json("/api/openapi.json"))) {
            if (each.method().equals("GET") && !each.template().equals("/live")) {
                TOLD.put(each.toString(), administrator.get(each.path()).body());
            }
        }
        for (String path : List.of("/api/devices/d1", "/api/devices/d1/admission", "/api/people/holder", "/metrics")) {
            TOLD.put("GET " + path, administrator.get(path).body());
        }
        CityShell shell = new CityShell(CITY);
        for (String command : List.of(
                "service:list -a",
                "config:list",
                "system:property --unset",
                "city:status",
                "shell:env",
                "jaas:realm-list",
                "city:audit")) {
            TOLD.put(command, told(shell, command));
        }
        TOLD.putAll(Beans.attributes(CITY.processHandle()));
        TOLD.put("threads", Beans.threads(CITY.processHandle()));
        TOLD.put("command line", CITY.processHandle().info().commandLine().orElse("unknown"));
        tellFiles("log", CITY.data().resolve("log"), "");
        tellFiles("configuration", CITY.home().resolve("cache"), ".config");
    }

    private static void tellFiles(String what, Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                if (each.toString().endsWith(ending)) {
                    TOLD.put(what + " " + folder.relativize(each), content(each));
                }
            }
        }
    }

    private static String told(CityShell shell, String command) {
        try {
            return shell.run(command);
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage()); // what it says while it fails counts too
        }
    }

    @AfterAll
    static void close() {
        CITY.close();
        DATABASE.close();
    }

    @Test
    void looksEverywhere() {
        assertThat(SECRETS).hasSizeGreaterThan(15);
        assertThat(SECRETS.keySet()).anyMatch(what -> what.contains("broker.password"));
        assertThat(SECRETS.keySet()).anyMatch(what -> what.contains("host.key"));
        assertThat(TOLD.size()).isGreaterThan(200);
        assertSays("service:list -a", "javax.sql.DataSource");
        assertSays("config:list", "passwordFile");
        assertSays("log karaf.log", "The administrator 'admin' was created");
        assertSays("the log that the console shows", "The administrator 'admin' was created");
    }

    /** Without printing all of it when it does not. */
    private static void assertSays(String where, String text) {
        assertThat(TOLD.get(where).contains(text)).as(where + " says " + text).isTrue();
    }

    @Test
    void tellsNoSecret() {
        List<String> found = new ArrayList<>();
        SECRETS.forEach((what, secret) -> places(secret).forEach(where -> found.add(what + " is in " + where)));
        assertThat(found).isEmpty();
    }

    private static List<String> places(String secret) {
        return TOLD.entrySet().stream()
                .filter(each -> each.getValue().contains(secret))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void findsOneThatLeaked() {
        assertThat(places(LEAK))
                .contains(
                        "GET /devices",
                        "service:list -a",
                        "config:list",
                        "system:property --unset",
                        "city:audit",
                        "MBean org.example:type=Spy Note",
                        "threads",
                        "log karaf.log")
                .anyMatch(where -> where.startsWith("configuration "));
    }

    @Test
    void showsNoKeyAndNoHashOfAPassword() {
        assertThat(TOLD)
                .allSatisfy((where, text) ->
                        assertThat(HASH_OR_KEY.matcher(text).find()).as(where).isFalse());
    }

    @Test
    void keepsNothingUnderANameThatSaysItIsASecret() {
        List<String> found = new ArrayList<>();
        TOLD.forEach((where, text) -> {
            Matcher setting = SUSPICIOUS.matcher(text);
            while (setting.find()) {
                if (!isFile(setting.group(1)) && !setting.group(2).matches("\\*+\\s*")) {
                    found.add(where + ": " + shortened(setting.group()));
                }
            }
        });
        assertThat(found).isEmpty();
    }

    private static String shortened(String line) {
        return line.strip().substring(0, Math.min(line.strip().length(), LONGEST_LINE));
    }

    /** Where a secret lies may be told. */
    private static boolean isFile(String name) {
        return name.matches("(?i).*(file|dir|algorithm|encoding|\\.enabled|prefix|suffix|name)$");
    }

    @Test
    void writesNoSecretIntoItsFilesButThoseThatAreForItAlone() throws IOException {
        try (Stream<Path> etc = Files.walk(CITY.home().resolve("etc"))) {
            String settings =
                    etc.filter(Files::isRegularFile).map(SecretsIT::content).collect(Collectors.joining("\n"));
            assertThat(SECRETS.values().stream().anyMatch(settings::contains)).isFalse();
            assertThat(settings.contains("karaf = karaf") || settings.contains("admin = admin"))
                    .isFalse();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
