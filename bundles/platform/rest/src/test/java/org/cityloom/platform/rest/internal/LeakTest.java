/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.lang.ref.WeakReference;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.cityloom.api.testing.OwnClasses;
import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.rest.internal.openapi.OpenApiDocument;
import org.cityloom.platform.rest.internal.openapi.OpenApiResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A bundle that was updated must not stay in memory because its resource was published once. */
class LeakTest {
    private static final int CYCLES = 20;

    @Test
    void letsGoOfTheClassesOfEveryVersionThatWent() throws Exception {
        Door door = new Door();
        try {
            door.publish(new OpenApiResource(new OpenApiDocument("1", door.routes)));
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                loaders.add(useOnce(door));
            }
            assertThat(door.send(door.request("/openapi.json")).body()).doesNotContain("/notes");
            OwnClasses.collect(loaders);
            assertThat(loaders).allSatisfy(loader -> assertThat(loader.get()).isNull());
        } finally {
            door.close();
        }
    }

    @SuppressWarnings("try") // closed early, to see what comes of it
    private static WeakReference<ClassLoader> useOnce(Door door) throws Exception {
        ClassLoader loader = new OwnClasses(Notes.class);
        Object resource =
                loader.loadClass(Notes.class.getName()).getDeclaredConstructor().newInstance();
        door.publish(resource);
        HttpRequest.Builder post = door.request("/notes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\",\"at\":\"2026-11-23T08:00:00Z\"}"));
        assertThat(door.send(post).statusCode()).isEqualTo(200);
        assertThat(door.send(door.request("/openapi.json")).body()).contains("/notes");
        assertThat(door.send(door.request("/notes").DELETE()).statusCode()).isEqualTo(405);
        HttpRequest.Builder wrong = door.request("/notes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":{},\"at\":\"soon\"}"));
        assertThat(door.send(wrong).statusCode()).isEqualTo(400);
        assertThat(door.send(door.request("/notes/fails")).statusCode()).isEqualTo(500);
        try (SubsystemDoor.Hold hold = door.holds.hold("notes", Duration.ofSeconds(20))) {
            CompletableFuture<HttpResponse<String>> held = door.sendLater(door.request("/notes?kind=LONG"));
            hold.close();
            assertThat(held.get().body()).contains("LONG");
        }
        door.withdraw(resource);
        return new WeakReference<>(loader);
    }
}
