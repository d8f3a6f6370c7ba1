/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.platform.broker.internal.server.RefusedMessages;

/**
 * Writes what the broker refused to the dead letters, when there are any, in a thread of its own. A device that floods the
 * broker with what it may not send, or a stranger who tries names, fills neither memory nor the table: a few refusals under
 * each name a minute are kept.
 */
@Component(service = RefusalLog.class)
public final class RefusalLog implements RefusedMessages {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final int WAITING = 500;
    private static final int LONGEST_NAME = 64; // as of a device
    private static final int LONGEST_TOPIC = 256;

    private final AtomicReference<@Nullable DeadLetters> letters = new AtomicReference<>();
    private final BlockingQueue<DeadLetter> waiting = new ArrayBlockingQueue<>(WAITING);
    private final RefusalRate messages = new RefusalRate(20, 1000);
    private final RefusalRate signIns = new RefusalRate(5, 60); // of its own: strangers must not crowd out devices
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong refusedMessages = new AtomicLong();
    private final AtomicLong refusedSignIns = new AtomicLong();
    private final Clock clock = Clock.systemUTC();
    private final Thread writer = new Thread(this::write, "cityloom-broker-refusals");

    @Activate
    public RefusalLog() {
        writer.setDaemon(true);
        writer.start();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDeadLetters(DeadLetters service) {
        letters.set(service);
    }

    void unbindDeadLetters(DeadLetters service) {
        letters.compareAndSet(service, null);
    }

    @Override
    public void refused(String device, String topic, String reason, byte[] beginning, long bytes) {
        refusedMessages.incrementAndGet();
        String payload = new String(beginning, StandardCharsets.UTF_8);
        keep(messages, new DeadLetter(0, clock.instant(), shown(topic, LONGEST_TOPIC), device, reason, payload, bytes));
    }

    @Override
    public void signInRefused(String name, String reason) {
        refusedSignIns.incrementAndGet();
        keep(signIns, new DeadLetter(0, clock.instant(), "", shown(name, LONGEST_NAME), reason, "", 0));
    }

    /** What a client wrote, bounded and on one line: it must not write lines of its own into a log, nor colour a terminal. */
    private static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> shown.appendCodePoint(visible(c) ? c : '.'));
        return shown.toString();
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** How many messages were refused since the start. */
    long messages() {
        return refusedMessages.get();
    }

    /** How many sign-ins were refused since the start. */
    long signIns() {
        return refusedSignIns.get();
    }

    private void keep(RefusalRate rate, DeadLetter letter) {
        if (!rate.allows(String.valueOf(letter.deviceId()), letter.at()) || !waiting.offer(letter)) {
            left.incrementAndGet();
        }
    }

    private void write() {
        try {
            while (true) {
                DeadLetter letter = waiting.take();
                DeadLetters service = letters.get();
                if (service == null) {
                    LOG.warn(
                            "Refused {} bytes from {} to {}: {}",
                            letter.bytes(),
                            letter.deviceId(),
                            letter.topic(),
                            letter.reason());
                } else {
                    record(service, letter);
                }
                long dropped = left.getAndSet(0);
                if (dropped > 0) {
                    LOG.warn("Refused {} more messages and sign-ins that are not recorded one by one", dropped);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped", e);
        }
    }

    private static void record(DeadLetters service, DeadLetter letter) {
        try {
            service.record(letter);
        } catch (RuntimeException e) {
            LOG.warn("Cannot record that a message of {} was refused: {}", letter.deviceId(), e.toString());
        }
    }

    @Deactivate
    void stop() throws InterruptedException {
        writer.interrupt();
        writer.join(5_000);
    }
}
