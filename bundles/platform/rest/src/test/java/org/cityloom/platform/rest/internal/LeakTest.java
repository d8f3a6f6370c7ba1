/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.http.HttpRequest;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.cityloom.platform.rest.internal.openapi.OpenApiDocument;
import org.cityloom.platform.rest.internal.openapi.OpenApiResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A bundle that was updated must not stay in memory because its resource was published once. */
class LeakTest {
    @Test
    void letsGoOfTheClassesOfAResourceThatWent() throws Exception {
        Door door = new Door();
        try {
            door.publish(new OpenApiResource(new OpenApiDocument("1", door.routes)));
            WeakReference<ClassLoader> loader = useOnce(door);
            door.send(door.request("/openapi.json"));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (loader.get() != null && System.nanoTime() < deadline) {
                System.gc();
            }
            assertThat(loader.get()).isNull();
        } finally {
            door.close();
        }
    }

    private static WeakReference<ClassLoader> useOnce(Door door) throws Exception {
        ClassLoader loader = new OwnClasses();
        Object resource =
                loader.loadClass(Notes.class.getName()).getDeclaredConstructor().newInstance();
        door.publish(resource);
        HttpRequest.Builder post = door.request("/notes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\",\"at\":\"2026-11-23T08:00:00Z\"}"));
        assertThat(door.send(post).statusCode()).isEqualTo(200);
        assertThat(door.send(door.request("/openapi.json")).body()).contains("/notes");
        assertThat(door.send(door.request("/notes").DELETE()).statusCode()).isEqualTo(405);
        door.withdraw(resource);
        return new WeakReference<>(loader);
    }

    /** Has a copy of its own of the resource and its records, as a bundle has. */
    private static final class OwnClasses extends ClassLoader {
        OwnClasses() {
            super(LeakTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Notes.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
