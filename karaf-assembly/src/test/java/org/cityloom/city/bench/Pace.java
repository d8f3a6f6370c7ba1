/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports cases at a steady rate, whether or not the city keeps up: what it does not answer in time makes the later ones wait. */
final class Pace {
    private static final int CONNECTIONS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI cases;
    private final String cookie;
    private final List<String> bodies;

    /** @param cookie of whoever reports */
    Pace(URI city, String cookie, List<String> bodies) {
        this.cases = city.resolve("/api/cases");
        this.cookie = cookie;
        this.bodies = List.copyOf(bodies);
    }

    /** Returns how long each waited from the moment at which it was due; every one was answered with success. */
    Waits run(int perSecond, Duration time) throws InterruptedException {
        Waits waits = new Waits();
        ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long count = perSecond * time.toSeconds();
        long each = TimeUnit.SECONDS.toNanos(1) / perSecond;
        ExecutorService reporters = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = start + i * each;
                String body = bodies.get(i % bodies.size());
                LockSupport.parkNanos(due - System.nanoTime());
                reporters.execute(() -> {
                    try {
                        int status = client.send(request(body), BodyHandlers.ofString())
                                .statusCode();
                        if (status / 100 != 2) {
                            failed.add("status " + status);
                        }
                        waits.add(System.nanoTime() - due);
                    } catch (java.io.IOException e) {
                        failed.add(e.toString());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        failed.add(e.toString());
                    }
                });
            }
        } finally {
            reporters.shutdown();
            assertThat(reporters.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(failed).isEmpty();
        assertThat(waits.count()).isEqualTo((int) count);
        return waits;
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(cases)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .header("X-Cityloom-Request", "1")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
