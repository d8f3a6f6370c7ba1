/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Many devices, each with its own connection and credentials, that publish at QoS 1. One thread does it for all of them and
 * spends as little as it can, because it shares the machine with what is measured. For one thread.
 */
final class Fleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 1;

    private final List<FleetLine> lines = new ArrayList<>();
    private final Selector selector;

    private Fleet(Selector selector) {
        this.selector = selector;
    }

    /** Connects all of them. */
    static Fleet connect(URI broker, Map<String, String> secrets) throws IOException {
        Fleet fleet = new Fleet(Selector.open());
        for (Map.Entry<String, String> device : secrets.entrySet()) {
            FleetLine line = FleetLine.open(broker, device.getKey(), device.getValue());
            line.channel().register(fleet.selector, SelectionKey.OP_READ, fleet.lines.size());
            fleet.lines.add(line);
        }
        return fleet;
    }

    /**
     * Publishes as fast as acknowledgements come; returns when everything is acknowledged. The devices measured once a second,
     * the last time now.
     *
     * @param first sequence number of the first message of each device
     * @param each messages of each device
     */
    void publish(long first, int each) throws IOException {
        long begin = System.currentTimeMillis() - each * 1000L;
        int[] sent = new int[lines.size()];
        long acknowledged = 0;
        long total = (long) each * lines.size();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int device = 0; device < sent.length; device++) {
            fill(device, sent, first, each, begin);
        }
        while (acknowledged < total) {
            awaitAnswers();
            for (SelectionKey key : selector.selectedKeys()) {
                int device = (int) key.attachment();
                acknowledged += lines.get(device).read();
                fill(device, sent, first, each, begin);
            }
            selector.selectedKeys().clear();
            check(deadline, acknowledged, total);
        }
    }

    private void fill(int device, int[] sent, long first, int each, long begin) throws IOException {
        FleetLine line = lines.get(device);
        while (sent[device] < each && line.hasRoom()) {
            line.put(Load.payload(device, first + sent[device], begin + sent[device] * 1000L));
            sent[device]++;
        }
        line.send();
    }

    /**
     * Publishes at an even rate, device after device; returns when everything is acknowledged. Each message carries as its time the
     * moment at which it was due, so a message that was held up is late.
     *
     * @return by how many milliseconds a message was handed over too late at most
     */
    long pace(long first, int perSecond, Duration time) throws IOException {
        long total = perSecond * time.toSeconds();
        long sent = 0;
        long acknowledged = 0;
        long begin = System.nanoTime();
        long beginMillis = System.currentTimeMillis();
        long deadline = begin + time.toNanos() + PATIENCE.toNanos();
        long late = 0;
        while (acknowledged < total) {
            long due = Math.min(total, (System.nanoTime() - begin) * perSecond / 1_000_000_000L);
            for (; sent < due; sent++) {
                int device = (int) (sent % lines.size());
                late = Math.max(late, System.currentTimeMillis() - beginMillis - sent * 1000 / perSecond);
                lines.get(device)
                        .put(Load.payload(device, first + sent / lines.size(), beginMillis + sent * 1000 / perSecond));
                lines.get(device).send();
            }
            awaitAnswers();
            for (SelectionKey key : selector.selectedKeys()) {
                FleetLine line = lines.get((int) key.attachment());
                acknowledged += line.read();
                line.send();
            }
            selector.selectedKeys().clear();
            check(deadline, acknowledged, total);
        }
        return late;
    }

    private void awaitAnswers() throws IOException {
        int ready = selector.select(PAUSE_MILLIS);
        if (ready < 0) {
            throw new IOException("the selector is closed");
        }
    }

    private static void check(long deadline, long acknowledged, long total) {
        if (System.nanoTime() > deadline) {
            throw new AssertionError("the broker acknowledged only " + acknowledged + " of " + total + " messages");
        }
    }

    @Override
    public void close() throws IOException {
        for (FleetLine line : lines) {
            line.close();
        }
        selector.close();
    }
}
