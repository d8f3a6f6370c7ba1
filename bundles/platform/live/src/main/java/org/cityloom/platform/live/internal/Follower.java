/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.function.Consumer;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.Person;

/** One screen: who looks at it, what it follows and what waits for it. */
final class Follower implements Stream.Source {
    private static final int MESSAGES_AT_ONCE = 256;
    private static final int BYTES_AT_ONCE = 64 << 10;
    private static final byte[] NOTHING = new byte[0];

    private final String token;
    private final Set<String> topics;
    private final Mailbox mailbox;
    private final long pingNanos;
    private final Consumer<Follower> onClose;
    private volatile Person person;
    private volatile boolean welcomed;
    private volatile long lastSent = System.nanoTime();
    private volatile long lastChecked = System.nanoTime();

    Follower(
            String token,
            Person person,
            Set<String> topics,
            Mailbox mailbox,
            long pingNanos,
            Consumer<Follower> onClose) {
        this.token = token;
        this.person = person;
        this.topics = Set.copyOf(topics);
        this.mailbox = mailbox;
        this.pingNanos = pingNanos;
        this.onClose = onClose;
    }

    Set<String> topics() {
        return topics;
    }

    String token() {
        return token;
    }

    /** Who looks at it now; permissions may change while a stream is open. */
    void recognise(Person now) {
        person = now;
        lastChecked = System.nanoTime();
    }

    /** Whether it is time to look whether the session is still open. */
    boolean dueForCheck(long now) {
        return now - lastChecked >= pingNanos;
    }

    /**
     * Puts the message into the mailbox if the person may see it. What leaves the person's areas is told once more, or it would stay on
     * the screen where it was last.
     */
    void offer(Message message) {
        AreaScope scope = person.areas(message.topic().permission());
        if (!scope.prefixes().isEmpty()) {
            mailbox.offer(message, scope);
        }
    }

    @Override
    public byte[] next() {
        long now = System.nanoTime();
        byte[] next = compose(now);
        if (next.length > 0) {
            lastSent = now;
        } else if (now - lastSent >= pingNanos) {
            lastSent = now;
            next = Frames.PING;
        }
        return next;
    }

    private byte[] compose(long now) {
        if (!welcomed) {
            welcomed = true;
            return Frames.WELCOME;
        }
        long dropped = mailbox.takeDropped();
        if (dropped > 0) {
            return Frames.overflow(dropped);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int taken = MESSAGES_AT_ONCE;
        while (taken == MESSAGES_AT_ONCE && bytes.size() < BYTES_AT_ONCE) {
            taken = 0;
            for (Message message : mailbox.drain(now, MESSAGES_AT_ONCE)) {
                bytes.writeBytes(message.frame());
                taken++;
            }
        }
        return bytes.size() == 0 ? NOTHING : bytes.toByteArray();
    }

    @Override
    public void closed() {
        onClose.accept(this);
    }
}
