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
import org.cityloom.city.CityShell;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads everything that a city tells about itself and finds no secret in it. */
class SecretsIT {
    private static final String DATABASE_PASSWORD = "Bd4-only-in-its-file-7Qx";
    private static final StoreFixture DATABASE = StoreFixture.postgres();

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2()
            .with("org.cityloom.store", "url", DATABASE.url())
            .with("org.cityloom.store", "user", "postgres")
            .with("org.cityloom.store", "passwordFile", databasePassword());

    /** Settings, properties and attributes in whose name somebody would keep a secret. */
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "(?im)^\\s*([\\w.:-]*(?:password|secret|credential|passphrase|privatekey)[\\w.:-]*) ?= ?(\\S.*)$");

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
        SECRETS.put("the database's password", DATABASE_PASSWORD);
        SECRETS.put("the administrator's first password", CITY.password());
        CityHttp administrator = CITY.http();
        SECRETS.put("the token of a session", administrator.cookie().substring("cityloom-session=".length()));
        CityHttp another = CITY.http();
        another.delete("/api/session");
        SECRETS.put("the token of a session that is over", another.cookie().substring("cityloom-session=".length()));
        SECRETS.put(
                "the secret of a device",
                secret(administrator, "/api/devices", "{\"id\":\"d1\",\"type\":\"muck-truck\"}"));
        SECRETS.put("the new secret of a device", secret(administrator, "/api/devices/d1/secret", ""));
        CityHttp.anonymous(CITY.address())
                .post("/api/session", "{\"name\":\"admin\",\"password\":\"" + CITY.password() + "x\"}");
        for (ApiOperation each : ApiOperation.in(administrator.json("/api/openapi.json"))) {
            if (each.method().equals("GET") && !each.template().equals("/live")) {
                TOLD.put(each.toString(), administrator.get(each.path()).body());
            }
        }
        TOLD.put("GET /devices/d1", administrator.get("/api/devices/d1").body());
        CityShell shell = new CityShell(CITY);
        for (String command :
                List.of("service:list -a", "config:list", "system:property --unset", "city:status", "shell:env")) {
            TOLD.put(command, told(shell, command));
        }
        Beans.attributes(CITY.processHandle()).forEach((name, value) -> TOLD.put("MBean " + name, value));
        try (Stream<Path> logs = Files.list(CITY.data().resolve("log"))) {
            for (Path each : logs.filter(Files::isRegularFile).toList()) {
                TOLD.put("log " + each.getFileName(), Files.readString(each));
            }
        }
    }

    private static String secret(CityHttp administrator, String path, String body) {
        return CityHttp.parsed(administrator.post(path, body)).path("secret").asText();
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
        assertThat(SECRETS.values()).allMatch(secret -> secret.length() >= 12);
        assertThat(TOLD.size()).isGreaterThan(200);
        assertSays("service:list -a", "javax.sql.DataSource");
        assertSays("config:list", "passwordFile");
        assertSays("log karaf.log", "The administrator 'admin' was created");
        assertSays("MBean the log that the console shows", "The administrator 'admin' was created");
    }

    /** Without printing all of it when it does not. */
    private static void assertSays(String where, String text) {
        assertThat(TOLD.get(where).contains(text)).as(where + " says " + text).isTrue();
    }

    @Test
    void tellsNoSecret() {
        List<String> found = new ArrayList<>();
        TOLD.forEach((where, text) -> SECRETS.forEach((what, secret) -> {
            if (text.contains(secret)) {
                found.add(what + " is in " + where);
            }
        }));
        assertThat(found).isEmpty();
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
