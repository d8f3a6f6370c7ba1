/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.Test;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.live.LiveTopic;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.places.Position;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class MailboxTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Position INSIDE = new Position(27, 111);
    private static final Position OUTSIDE = new Position(0, 0);

    private final Topic topic = new Topic(new LiveTopic("trucks", "muck:view"));

    @Test
    void keepsOnlyTheNewestOfAKey() {
        Mailbox mailbox = new Mailbox("", 10, SECOND, new LongAdder());
        mailbox.offer(message("a", 1), AreaScope.EVERYWHERE);
        mailbox.offer(message("b", 2), AreaScope.EVERYWHERE);
        mailbox.offer(message("a", 3), AreaScope.EVERYWHERE);
        assertThat(texts(mailbox.drain(0, 10))).containsExactly("a3", "b2");
    }

    @Test
    void sendsAKeyOncePerInterval() {
        Mailbox mailbox = new Mailbox("", 10, SECOND, new LongAdder());
        mailbox.offer(message("a", 1), AreaScope.EVERYWHERE);
        assertThat(texts(mailbox.drain(0, 10))).containsExactly("a1");
        mailbox.offer(message("a", 2), AreaScope.EVERYWHERE);
        mailbox.offer(message("a", 3), AreaScope.EVERYWHERE);
        mailbox.offer(message("b", 4), AreaScope.EVERYWHERE);
        assertThat(texts(mailbox.drain(SECOND / 2, 10))).containsExactly("b4");
        assertThat(texts(mailbox.drain(SECOND, 10))).containsExactly("a3");
    }

    @Test
    void givesNoMoreThanAsked() {
        Mailbox mailbox = new Mailbox("", 10, SECOND, new LongAdder());
        mailbox.offer(message("a", 1), AreaScope.EVERYWHERE);
        mailbox.offer(message("b", 2), AreaScope.EVERYWHERE);
        assertThat(texts(mailbox.drain(0, 1))).containsExactly("a1");
        assertThat(texts(mailbox.drain(0, 1))).containsExactly("b2");
    }

    @Test
    void dropsTheOldestKeyBeyondItsBoundAndSaysHowMany() {
        Mailbox mailbox = new Mailbox("", 2, SECOND, new LongAdder());
        for (int number = 0; number < 5; number++) {
            mailbox.offer(message("key" + number, number), AreaScope.EVERYWHERE);
        }
        assertThat(mailbox.takeDropped()).isEqualTo(3);
        assertThat(mailbox.takeDropped()).isZero();
        assertThat(texts(mailbox.drain(0, 10))).containsExactly("key33", "key44");
    }

    @Test
    void takesWhatLiesInTheAreaAndWhatHasJustLeftIt() {
        Mailbox mailbox = new Mailbox("431302", 10, SECOND, new LongAdder());
        mailbox.offer(message("a", 1, OUTSIDE), AreaScope.EVERYWHERE);
        assertThat(mailbox.drain(0, 10)).isEmpty();
        mailbox.offer(message("a", 2, INSIDE), AreaScope.EVERYWHERE);
        assertThat(texts(mailbox.drain(0, 10))).containsExactly("a2");
        mailbox.offer(message("a", 3, OUTSIDE), AreaScope.EVERYWHERE);
        mailbox.offer(message("a", 4, OUTSIDE), AreaScope.EVERYWHERE);
        assertThat(texts(mailbox.drain(SECOND, 10))).containsExactly("a3");
    }

    @Test
    void countsTheCityItselfAsAnArea() {
        Mailbox mailbox = new Mailbox("431300", 10, SECOND, new LongAdder());
        mailbox.offer(message("a", 1, INSIDE), AreaScope.EVERYWHERE);
        mailbox.offer(message("b", 2, OUTSIDE), AreaScope.EVERYWHERE);
        assertThat(texts(mailbox.drain(0, 10))).containsExactly("a1");
    }

    @Test
    void showsNothingBeyondTheAreasOfThePersonButThatSomethingLeftThem() {
        Mailbox mailbox = new Mailbox("", 10, SECOND, new LongAdder());
        AreaScope scope = AreaScope.of(List.of("431302"));
        mailbox.offer(message("a", 1, OUTSIDE), scope);
        assertThat(mailbox.drain(0, 100)).isEmpty();
        mailbox.offer(message("b", 1, INSIDE), scope);
        assertThat(mailbox.drain(0, 100)).hasSize(1);
        mailbox.offer(message("b", 2, OUTSIDE), scope);
        assertThat(mailbox.drain(SECOND, 100)).hasSize(1);
        mailbox.offer(message("b", 3, OUTSIDE), scope);
        assertThat(mailbox.drain(2 * SECOND, 100)).isEmpty();
        mailbox.offer(message("c", 1, null), scope);
        assertThat(mailbox.drain(3 * SECOND, 100)).hasSize(1);
    }

    @Test
    void showsWhatBelongsToTheAreasOfThePersonWhereverItIs() {
        Mailbox mailbox = new Mailbox("", 10, SECOND, new LongAdder());
        AreaScope scope = AreaScope.of(List.of("431302"));
        mailbox.offer(belonging("own", OUTSIDE, "431302001"), scope);
        mailbox.offer(belonging("foreign", INSIDE, "431303001"), scope);
        mailbox.offer(belonging("foreign-nowhere", null, "431303001"), scope);
        mailbox.offer(belonging("of-nobody", null, ""), scope);
        assertThat(mailbox.drain(0, 100))
                .extracting(message -> message.key().key())
                .containsExactly("own");
        mailbox.offer(belonging("of-nobody", null, ""), AreaScope.EVERYWHERE);
        assertThat(mailbox.drain(SECOND, 100)).hasSize(1);
    }

    private Message belonging(String key, Position position, String area) {
        return new Message(topic, new LiveEvent("trucks", key, position, area, 1), new OneGrid(INSIDE));
    }

    private Message message(String key, int data) {
        return message(key, data, INSIDE);
    }

    private Message message(String key, int data, Position position) {
        return new Message(topic, new LiveEvent("trucks", key, position, data), new OneGrid(INSIDE));
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream()
                .map(message -> message.key().key()
                        + Optional.of(new String(message.frame(), UTF_8))
                                .map(text -> text.replaceAll("(?s).*\"data\":(\\d+).*", "$1"))
                                .orElseThrow())
                .toList();
    }
}
