/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import org.cityloom.api.people.AreaScope;

/**
 * What waits for one screen: the newest message of each key, at most so many keys, each key at most once per interval. Safe
 * for all threads; no call takes longer than a look at every waiting key.
 */
final class Mailbox {
    private final String area;
    private final int maximumKeys;
    private final long interval;
    private final Map<MessageKey, Message> waiting = new LinkedHashMap<>();
    private final Map<MessageKey, Long> recent = new LinkedHashMap<>();
    private final Set<MessageKey> inside = new HashSet<>();
    private final LongAdder total;
    private long dropped;

    /**
     * @param area beginning of the code of the area that the screen shows; empty for everything
     * @param maximumKeys how many keys may wait
     * @param interval nanoseconds between two messages of a key
     * @param total counts what all mailboxes dropped
     */
    Mailbox(String area, int maximumKeys, long interval, LongAdder total) {
        this.total = total;
        this.area = area;
        this.maximumKeys = maximumKeys;
        this.interval = interval;
    }

    /**
     * Takes a message if it concerns the area and lies where the person may look, or if its key was inside before: then it tells the
     * screen that it left.
     */
    void offer(Message message, AreaScope scope) {
        boolean concerns = message.concerns(area) && message.concerns(scope);
        synchronized (this) {
            MessageKey key = message.key();
            if (!concerns && !inside.remove(key)) {
                return;
            }
            if (concerns && !(area.isEmpty() && scope.everywhere()) && inside.size() < maximumKeys) {
                inside.add(key);
            }
            waiting.put(key, message);
            if (waiting.size() > maximumKeys) {
                Iterator<MessageKey> oldest = waiting.keySet().iterator();
                oldest.next();
                oldest.remove();
                dropped++;
                total.increment();
            }
        }
    }

    /**
     * Takes out what may be sent now, oldest first.
     *
     * @param now of {@link System#nanoTime}
     * @param limit how many at most
     */
    synchronized List<Message> drain(long now, int limit) {
        recent.values().removeIf(sent -> now - sent >= interval);
        List<Message> result = new ArrayList<>();
        Iterator<Map.Entry<MessageKey, Message>> entries = waiting.entrySet().iterator();
        while (entries.hasNext() && result.size() < limit) {
            Map.Entry<MessageKey, Message> entry = entries.next();
            if (!recent.containsKey(entry.getKey())) {
                recent.put(entry.getKey(), now);
                result.add(entry.getValue());
                entries.remove();
            }
        }
        return result;
    }

    /** How many messages were dropped since the last call. */
    synchronized long takeDropped() {
        long result = dropped;
        dropped = 0;
        return result;
    }
}
