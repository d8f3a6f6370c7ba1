/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.platform.subsystems.testing.SigningKey;

/** An operator who deploys over REST. */
public final class Deployer {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CityHttp http;

    public Deployer(CityHttp http) {
        this.http = http;
    }

    /** Lets the city trust the vendor of the tests, as if the certificate had come with the distribution. */
    public static void trustVendor(CityContainer city) {
        trust(city, "tests", SigningKey.vendor());
    }

    /** Lets the city trust another vendor. */
    public static void trust(CityContainer city, String name, SigningKey vendor) {
        try {
            Path vendors = Files.createDirectories(city.home().resolve("etc/vendors"));
            Files.write(vendors.resolve(name + ".pem"), vendor.pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads an archive; the answer may be a refusal. */
    public HttpResponse<String> upload(byte[] archive) {
        return http.upload("/api/subsystems/archives", archive);
    }

    /** Uploads a good archive and returns its preview. */
    public JsonNode stage(byte[] archive) {
        return CityHttp.parsed(upload(archive));
    }

    /** Begins an operation, as soon as none works on the subsystem any more; returns its report. */
    public JsonNode begin(String json) {
        JsonNode[] begun = new JsonNode[1];
        Await.until("the subsystem is free", PATIENCE, () -> {
            HttpResponse<String> response = http.post("/api/subsystems/operations", json);
            if (response.statusCode() == 409 && response.body().contains("subsystem-busy")) {
                return false;
            }
            begun[0] = CityHttp.parsed(response);
            return true;
        });
        return begun[0];
    }

    /** Begins to do something to a subsystem. */
    public JsonNode begin(String kind, String subsystem) {
        return begin("{\"kind\":\"" + kind + "\",\"subsystem\":\"" + subsystem + "\"}");
    }

    /** Installs or updates, and returns the report when the operation has ended. */
    public JsonNode deploy(byte[] archive) {
        return deploy(stage(archive).path("digest").asText());
    }

    /** Installs or updates what is staged. */
    public JsonNode deploy(String digest) {
        return ended(begin("{\"kind\":\"UPDATE\",\"archive\":\"" + digest + "\"}"));
    }

    /** Does something to a subsystem and waits until it is done. */
    public JsonNode run(String kind, String subsystem) {
        return ended(begin(kind, subsystem));
    }

    /** The operation as it ended. */
    public JsonNode ended(JsonNode begun) {
        String path = "/api/subsystems/operations/" + begun.path("id").asLong();
        JsonNode[] last = {begun};
        Await.until("operation " + path + " has ended", PATIENCE, () -> {
            last[0] = http.json(path);
            return !last[0].path("ended").isNull();
        });
        return last[0];
    }

    /** What is installed of that id; missing if nothing is. */
    public JsonNode installed(String id) {
        for (JsonNode each : http.json("/api/subsystems")) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }
}
