/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

/** Every kind of secret that a running city has, made or read, by what it is. */
final class Secrets {
    private static final int LARGEST_FILE = 16 << 10;
    private static final int SHORTEST = 12;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final CityContainer city;
    private final CityHttp administrator;

    /** Makes one of each kind that people and devices have. */
    Secrets(CityContainer city) {
        this.city = city;
        add("the administrator's first password", city.firstPassword());
        add("the administrator's password", city.password());
        administrator = city.http();
        add("the token of a session", administrator.cookie().substring("cityloom-session=".length()));
        CityHttp another = city.http();
        another.delete("/api/session");
        add("the token of a session that is over", another.cookie().substring("cityloom-session=".length()));
        made("the secret of a device", "/api/devices", "{\"id\":\"d1\",\"type\":\"muck-truck\"}", "secret");
        made("the new secret of a device", "/api/devices/d1/secret", "", "secret");
        String holder = "{\"id\":\"holder\",\"name\":\"holder\",\"roles\":[{\"role\":\"viewer\",\"unit\":\""
                + Walkers.top(administrator) + "\"}]}";
        made("the first password of a person", "/api/people", holder, "password");
        made("the new password of a person", "/api/people/holder/password", "", "password");
        Instant expires = Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofDays(1));
        made(
                "the token of a program",
                "/api/people/me/tokens",
                "{\"name\":\"t\",\"permissions\":[\"devices:view\"],\"expires\":\"" + expires + "\"}",
                "token");
        made("the secret of a second factor", "/api/people/me/second-factor", "", "secret");
        String wrong = city.password() + "x";
        add("a password that somebody mistyped", wrong);
        CityHttp.anonymous(city.address()).post("/api/session", "{\"name\":\"admin\",\"password\":\"" + wrong + "\"}");
    }

    private void made(String what, String path, String body, String field) {
        JsonNode answer = CityHttp.parsed(administrator.post(path, body));
        add(what, answer.path(field).asText());
    }

    void add(String what, String value) {
        if (value.length() < SHORTEST) {
            throw new AssertionError(
                    what + " is no secret that could be searched for: it has " + value.length() + " letters");
        }
        values.put(what, value);
    }

    /** Every line of the files that only their owner may read: passwords of key stores, keys, whatever comes later. */
    void addFiles() throws IOException {
        try (Stream<Path> files = Files.walk(city.data())) {
            for (Path each : files.filter(Secrets::isSecretText).toList()) {
                Files.readString(each, StandardCharsets.US_ASCII)
                        .lines()
                        .filter(line -> line.length() >= SHORTEST && !line.startsWith("-----"))
                        .forEach(line -> add("a line of " + city.data().relativize(each) + " " + values.size(), line));
            }
        }
    }

    private static boolean isSecretText(Path file) {
        try {
            if (!Files.isRegularFile(file)
                    || Files.size(file) > LARGEST_FILE
                    || !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            .equals("rw-------")) {
                return false;
            }
            for (byte each : Files.readAllBytes(file)) {
                if (each < ' ' && each != '\n' && each != '\r') {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false; // it is gone already
        }
    }

    /** By what they are. */
    Map<String, String> values() {
        return values;
    }

    CityHttp administrator() {
        return administrator;
    }
}
