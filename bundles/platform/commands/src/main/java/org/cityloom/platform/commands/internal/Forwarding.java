/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.platform.commands.internal.line.Acknowledgement;
import org.cityloom.platform.commands.internal.line.Delivery;
import org.cityloom.platform.commands.internal.line.Inbox;
import org.cityloom.platform.commands.internal.store.CommandStore;
import org.cityloom.platform.commands.internal.store.Order;
import org.cityloom.platform.commands.internal.store.Step;

/**
 * Brings commands forward whenever it is asked to: sends them, tells them again, looks for their effects, and ends what was not answered in
 * time. It remembers nothing between two looks. One thread may look while others bring what devices say; every call blocks on the database.
 */
public final class Forwarding implements Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    private static final Duration EFFECT_LOOK = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(2); // after something failed
    private static final Duration LATE_LOOK = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofDays(1); // default; by then somebody has been there
    private static final int AT_ONCE = 200;
    /** In which of the two a device answers depends on who is quicker. */
    private static final CommandState[] TOLD = {CommandState.SENDING, CommandState.SENT};

    private final CommandStore store;
    private final EffectWatch effects;
    private final CommandAlarms alarms;
    private final CommandNews news;
    private final DeadLetters letters;
    private final Transactions transactions;
    private final Clock clock;

    public Forwarding(
            CommandStore store,
            EffectWatch effects,
            CommandAlarms alarms,
            CommandNews news,
            DeadLetters letters,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.effects = effects;
        this.alarms = alarms;
        this.news = news;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Does for each command what is due now, for at most 200 of them; one that cannot be brought forward now does not stop the others.
     *
     * @param line over which they are sent; null if there is none now
     */
    public void look(@Nullable Delivery line) {
        store.due(now(), AT_ONCE).forEach(order -> forward(order, line));
    }

    private void forward(Order order, @Nullable Delivery line) {
        Command command = order.command();
        try {
            switch (command.state()) {
                case AWAITING_APPROVAL -> fail(order, CommandState.EXPIRED, "nobody approved it in time");
                case SENDING, SENT -> send(order, line);
                case ACKNOWLEDGED -> verify(order);
                case INEFFECTIVE -> lookLate(order);
                default -> throw new IllegalStateException("command " + command.id() + " is over but due");
            }
        } catch (RuntimeException e) {
            LOG.warn("Command {} waits: {}", command.id(), e.toString());
            later(command, now().plus(AGAIN));
        }
    }

    private void later(Command command, Instant due) {
        store.later(command.id(), command.state(), due);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void send(Order order, @Nullable Delivery line) {
        Command command = order.command();
        Instant now = now();
        if (!now.isBefore(command.expiresAt())) {
            fail(order, CommandState.EXPIRED, "its time was over");
            return;
        }
        if (command.state() == CommandState.SENT && command.attempts() >= order.mostAttempts()) {
            fail(order, CommandState.UNANSWERED, "not answered, told " + command.attempts() + " times");
            return;
        }
        if (line == null || !line.isAlive()) {
            later(command, earlier(now.plus(AGAIN), command.expiresAt()));
            return;
        }
        try {
            line.send(command, now);
        } catch (IOException e) {
            LOG.warn("Command {} could not be sent: {}", command.id(), e.toString());
            later(command, earlier(now.plus(AGAIN), command.expiresAt()));
            return;
        }
        Instant next = earlier(now.plus(order.answer()), command.expiresAt());
        Step sent = new Step(CommandState.SENT, now, null, "", next);
        if (step(order, sent, TOLD).isEmpty()) {
            store.sent(command.id(), now); // the device has answered meanwhile, and then it is not merely sent
        }
    }

    private void verify(Order order) {
        Command command = order.command();
        ExpectedEffect effect = command.effect();
        Instant acknowledged = command.acknowledgedAt();
        if (effect == null || acknowledged == null) {
            throw new IllegalStateException("command " + command.id() + " has nothing to prove");
        }
        Instant now = now();
        Instant end = acknowledged.plus(effect.within());
        // answered before it was noted as sent, and the process ended in between: then the answer is the earliest
        // moment that is known
        Instant sent = Objects.requireNonNullElse(command.sentAt(), acknowledged);
        var proof = effects.proof(effect, sent, now);
        if (proof.isPresent()) {
            String text = effect.signal() + " " + proof.get().signal(effect.signal(), Double.NaN);
            succeed(order, Step.last(CommandState.DONE, now, null, text), CommandState.ACKNOWLEDGED);
        } else if (now.isBefore(end)) {
            later(command, earlier(now.plus(EFFECT_LOOK), end));
        } else {
            String text =
                    "no " + effect.signal() + " of " + effect.minimum() + " to " + effect.maximum() + " was measured";
            Step step = new Step(CommandState.INEFFECTIVE, now, null, text, now.plus(LATE_LOOK));
            fail(order, step, CommandState.ACKNOWLEDGED);
        }
    }

    /** It stays without effect in time, but its alarm is over when the effect comes late, unless the device has been told something since. */
    private void lookLate(Order order) {
        Command command = order.command();
        ExpectedEffect effect = command.effect();
        Instant ended = command.endedAt();
        Instant now = now();
        if (effect == null
                || ended == null
                || !now.isBefore(ended.plus(LATE))
                || store.isFollowed(command.deviceId(), command.id())) {
            store.later(command.id(), command.state(), null);
        } else if (effects.proof(effect, ended, now).isPresent()) {
            transactions.required(() -> {
                store.later(command.id(), command.state(), null);
                alarms.clear(order, now);
                return command;
            });
        } else {
            later(command, now.plus(LATE_LOOK));
        }
    }

    private void succeed(Order order, Step step, CommandState... from) {
        transactions.required(() -> {
            step(order, step, from).ifPresent(done -> alarms.clear(order, step.at()));
            return step;
        });
    }

    private void fail(Order order, CommandState to, String text) {
        fail(order, Step.last(to, now(), null, text), order.command().state());
    }

    private void fail(Order order, Step step, CommandState... from) {
        transactions.required(() -> {
            step(order, step, from).ifPresent(failed -> alarms.raise(order, step));
            return step;
        });
    }

    /** Lets it take the step if it is still in one of these states. */
    private Optional<Command> step(Order order, Step step, CommandState... from) {
        return transactions.required(() -> {
            boolean[] taken = new boolean[1];
            Command after = store.change(order.command().id(), now -> {
                taken[0] = List.of(from).contains(now.command().state());
                return taken[0] ? Optional.of(step) : Optional.empty();
            });
            if (!taken[0]) {
                return Optional.<Command>empty();
            }
            news.tell(after);
            return Optional.of(after);
        });
    }

    @Override
    public void acknowledged(String device, Acknowledgement acknowledgement) {
        Optional<Order> told = store.order(acknowledgement.id())
                .filter(order -> order.command().deviceId().equals(device));
        if (told.isEmpty()) {
            LOG.warn("{} acknowledges command {}, which it was not told", device, acknowledgement.id());
            return;
        }
        Order order = told.get();
        if (!List.of(TOLD).contains(order.command().state())) {
            LOG.debug("{} acknowledges command {} once more or too late", device, acknowledgement.id());
            return;
        }
        Instant now = now();
        if (!acknowledgement.done()) {
            fail(order, Step.last(CommandState.REFUSED, now, null, acknowledgement.reason()), TOLD);
        } else if (order.command().effect() == null) {
            succeed(order, Step.last(CommandState.DONE, now, null, acknowledgement.reason()), TOLD);
        } else {
            step(order, new Step(CommandState.ACKNOWLEDGED, now, null, acknowledgement.reason(), now), TOLD);
        }
    }

    @Override
    public void malformed(String topic, byte[] payload) {
        letters.record(CommandLetters.malformed(topic, payload, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
