/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.cityloom.platform.rest.internal.access.Callers;

/** Prints how long it takes to publish a resource. Run by hand. */
public final class PublicationBench {
    private static final int ROUNDS = 60;

    private PublicationBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        for (String name : new String[] {"cold", "warm", "warm again"}) {
            System.out.println(name + ", 3 resources one after the other, bus made then: " + measure(false, 1));
            System.out.println(name + ", 3 resources by 4 threads, bus made then: " + measure(false, 4));
            System.out.println(name + ", 3 resources by 4 threads, spare bus: " + measure(true, 4));
        }
    }

    private static String measure(boolean refills, int atOnce) throws InterruptedException {
        SpareBuses buses = new SpareBuses();
        ResourceServers servers = new ResourceServers(new Callers(), buses);
        List<Long> micros = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (refills) {
                buses.refill();
            }
            ExecutorService threads = Executors.newFixedThreadPool(atOnce);
            List<PublishedResource> published = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch done = new CountDownLatch(3);
            long before = System.nanoTime();
            for (int i = 0; i < 3; i++) {
                threads.execute(() -> {
                    published.add(servers.publish(new Muck("1"), new Owner("muck", "muck", 1)));
                    done.countDown();
                });
            }
            done.await();
            micros.add((System.nanoTime() - before) / 1000);
            published.forEach(each -> each.close(0));
            threads.shutdown();
        }
        Collections.sort(micros);
        return "p50 %d us, p95 %d us, max %d us"
                .formatted(micros.get(ROUNDS / 2), micros.get(ROUNDS * 95 / 100), micros.get(ROUNDS - 1));
    }
}
