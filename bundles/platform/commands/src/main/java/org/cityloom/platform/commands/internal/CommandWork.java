/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.commands.internal.line.Acknowledgement;
import org.cityloom.platform.commands.internal.line.Downlink;
import org.cityloom.platform.commands.internal.store.CommandStore;
import org.cityloom.platform.commands.internal.store.Order;
import org.cityloom.platform.commands.internal.store.Step;

/**
 * Brings commands forward: sends them, tells them again, looks for their effects, and ends what was not answered in time. All that is to be
 * done is in the store, so it goes on after a restart where it was; a command may be sent once too often, and has its id for that. One
 * thread of its own; a command that cannot be brought forward now does not stop the others.
 */
@Component(service = CommandWork.class)
public final class CommandWork implements Downlink.Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(CommandWork.class);
    private static final Duration LOOK = Duration.ofMillis(500); // how often something may have become due
    private static final Duration EFFECT_LOOK = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(2); // after something failed
    private static final int AT_ONCE = 200;
    private static final long STOP_SECONDS = 15;

    private final CommandStore store;
    private final EffectWatch effects;
    private final CommandAlarms alarms;
    private final CommandNews news;
    private final DeadLetters letters;
    private final Transactions transactions;
    private final BrokerConnection broker;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final Runnable waker = this::wake;
    private final Thread thread = new Thread(this::run, "cityloom-commands");
    private volatile boolean stopping;
    private volatile @Nullable Downlink line;
    private Instant nextTry = Instant.MIN;

    @Activate
    public CommandWork(
            @Reference CommandStore store,
            @Reference EffectWatch effects,
            @Reference CommandAlarms alarms,
            @Reference CommandNews news,
            @Reference DeadLetters letters,
            @Reference Transactions transactions,
            @Reference BrokerConnection broker) {
        this(store, effects, alarms, news, letters, transactions, broker, Clock.systemUTC());
    }

    CommandWork(
            CommandStore store,
            EffectWatch effects,
            CommandAlarms alarms,
            CommandNews news,
            DeadLetters letters,
            Transactions transactions,
            BrokerConnection broker,
            Clock clock) {
        this.store = store;
        this.effects = effects;
        this.alarms = alarms;
        this.news = news;
        this.letters = letters;
        this.transactions = transactions;
        this.broker = broker;
        this.clock = clock;
        news.listen(waker);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the broker can be reached. */
    public boolean isConnected() {
        Downlink current = line;
        return current != null && current.isAlive();
    }

    private void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                connect();
                store.due(now(), AT_ONCE).forEach(this::forward);
            } catch (RuntimeException e) {
                LOG.warn("Commands wait: {}", e.toString());
            }
            try {
                if (wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }

    private void connect() {
        Instant now = now();
        if (isConnected() || now.isBefore(nextTry)) {
            return;
        }
        nextTry = now.plus(AGAIN);
        hangUp();
        try {
            line = Downlink.open(broker, this);
        } catch (MqttException e) {
            LOG.warn("Commands wait until the broker at {} answers: {}", broker.uri(), e.toString());
        }
    }

    private void forward(Order order) {
        Command command = order.command();
        try {
            switch (command.state()) {
                case AWAITING_APPROVAL -> fail(order, CommandState.EXPIRED, "nobody approved it in time");
                case SENDING, SENT -> send(order);
                case ACKNOWLEDGED -> verify(order);
                default -> throw new IllegalStateException("command " + command.id() + " is over but due");
            }
        } catch (RuntimeException e) {
            LOG.warn("Command {} waits: {}", command.id(), e.toString());
            later(command, AGAIN);
        }
    }

    private void later(Command command, Duration wait) {
        store.later(command.id(), command.state(), now().plus(wait));
    }

    private void send(Order order) {
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
        Downlink current = line;
        if (current == null || !current.isAlive()) {
            later(command, AGAIN);
            return;
        }
        try {
            current.send(command, now);
        } catch (MqttException e) {
            LOG.warn("Command {} could not be sent: {}", command.id(), e.toString());
            later(command, AGAIN);
            return;
        }
        Instant due = now.plus(order.answer());
        Instant next = due.isBefore(command.expiresAt()) ? due : command.expiresAt();
        // the device may have answered meanwhile, and then it is not merely sent
        step(order, new Step(CommandState.SENT, now, null, "", next), CommandState.SENDING, CommandState.SENT);
    }

    private void verify(Order order) {
        Command command = order.command();
        ExpectedEffect effect = command.effect();
        Instant sent = command.sentAt();
        Instant acknowledged = command.acknowledgedAt();
        if (effect == null || sent == null || acknowledged == null) {
            throw new IllegalStateException("command " + command.id() + " has nothing to prove");
        }
        Instant now = now();
        var proof = effects.proof(effect, sent, now);
        if (proof.isPresent()) {
            String text = effect.signal() + " " + proof.get().signal(effect.signal(), Double.NaN);
            succeed(order, Step.last(CommandState.DONE, now, null, text));
        } else if (now.isBefore(acknowledged.plus(effect.within()))) {
            later(command, EFFECT_LOOK);
        } else {
            fail(
                    order,
                    CommandState.INEFFECTIVE,
                    "no " + effect.signal() + " of " + effect.minimum() + " to " + effect.maximum() + " was measured");
        }
    }

    private void succeed(Order order, Step step) {
        transactions.required(() -> {
            step(order, step, order.command().state()).ifPresent(done -> alarms.clear(order, step.at()));
            return step;
        });
    }

    private void fail(Order order, CommandState to, String text) {
        transactions.required(() -> {
            Step step = Step.last(to, now(), null, text);
            step(order, step, order.command().state()).ifPresent(failed -> alarms.raise(order, step));
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
        CommandState state = order.command().state();
        if (state != CommandState.SENDING && state != CommandState.SENT) {
            LOG.debug("{} acknowledges command {} once more or too late", device, acknowledgement.id());
            return;
        }
        Instant now = now();
        if (!acknowledgement.done()) {
            fail(order, CommandState.REFUSED, acknowledgement.reason());
        } else if (order.command().effect() == null) {
            succeed(order, Step.last(CommandState.DONE, now, null, acknowledgement.reason()));
        } else {
            step(order, new Step(CommandState.ACKNOWLEDGED, now, null, acknowledgement.reason(), now), state);
        }
    }

    @Override
    public void malformed(String topic, byte[] payload) {
        letters.record(CommandLetters.malformed(topic, payload, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void hangUp() {
        Downlink current = line;
        line = null;
        if (current != null) {
            current.close();
        }
    }

    @Deactivate
    void stop() {
        stopping = true;
        news.unlisten(waker);
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hangUp();
    }
}
