/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.commands.ExpectedEffect;

@Entity
@Table(name = "commands_command")
class CommandEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "device_id")
    private String device;

    @Column(name = "subsystem")
    private String subsystem;

    @Column(name = "area")
    private @Nullable String area;

    @Column(name = "kind")
    private String kind;

    @Column(name = "parameters")
    private String parameters;

    @Column(name = "wanted_by")
    private @Nullable String by;

    @Column(name = "reason")
    private String reason;

    @Column(name = "state")
    private String state;

    @Column(name = "requested_at")
    private OffsetDateTime requestedAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "most_attempts")
    private int mostAttempts;

    @Column(name = "answer_millis")
    private long answerMillis;

    @Column(name = "alarm_kind")
    private @Nullable String alarm;

    @Column(name = "sent_at")
    private @Nullable OffsetDateTime sentAt;

    @Column(name = "acknowledged_at")
    private @Nullable OffsetDateTime acknowledgedAt;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    @Column(name = "effect_device")
    private @Nullable String effectDevice;

    @Column(name = "effect_signal")
    private @Nullable String effectSignal;

    @Column(name = "effect_minimum")
    private @Nullable Double effectMinimum;

    @Column(name = "effect_maximum")
    private @Nullable Double effectMaximum;

    @Column(name = "effect_millis")
    private @Nullable Long effectMillis;

    @Column(name = "effect_held_millis")
    private @Nullable Long effectHeldMillis;

    @Column(name = "told")
    private String told;

    @Column(name = "due_at")
    private @Nullable OffsetDateTime dueAt;

    /** For the persistence provider. */
    protected CommandEntity() {}

    CommandEntity(Order order, Instant due) {
        Command command = order.command();
        device = command.deviceId();
        subsystem = command.subsystem();
        area = command.area();
        kind = command.kind();
        parameters = ParametersJson.write(command.parameters());
        by = command.by();
        reason = command.reason();
        state = command.state().name();
        requestedAt = command.requestedAt().atOffset(ZoneOffset.UTC);
        expiresAt = command.expiresAt().atOffset(ZoneOffset.UTC);
        mostAttempts = order.mostAttempts();
        answerMillis = order.answer().toMillis();
        alarm = order.alarm();
        told = command.told();
        dueAt = due.atOffset(ZoneOffset.UTC);
        ExpectedEffect effect = command.effect();
        if (effect != null) {
            effectDevice = effect.deviceId();
            effectSignal = effect.signal();
            effectMinimum = effect.minimum();
            effectMaximum = effect.maximum();
            effectMillis = effect.within().toMillis();
            effectHeldMillis = effect.held().toMillis();
        }
    }

    long id() {
        return id;
    }

    final void apply(Step step) {
        CommandState to = step.to();
        OffsetDateTime at = step.at().atOffset(ZoneOffset.UTC);
        if (state.equals(CommandState.AWAITING_APPROVAL.name()) && to == CommandState.SENDING) {
            approvedBy = step.by();
        }
        if (to == CommandState.SENT) {
            sent(step.at());
        }
        boolean answered = to == CommandState.ACKNOWLEDGED || to == CommandState.DONE || to == CommandState.REFUSED;
        if (answered && acknowledgedAt == null) {
            acknowledgedAt = at;
        }
        if (to.isOver()) {
            endedAt = at;
        }
        told = step.text().isEmpty() ? told : step.text();
        state = to.name();
        later(step.due());
    }

    final void sent(Instant at) {
        attempts++;
        sentAt = sentAt == null ? at.atOffset(ZoneOffset.UTC) : sentAt;
    }

    final void later(@Nullable Instant due) {
        dueAt = due == null ? null : due.atOffset(ZoneOffset.UTC);
    }

    Order order() {
        Command command = new Command(
                id,
                device,
                subsystem,
                area,
                kind,
                ParametersJson.read(parameters),
                by,
                reason,
                CommandState.valueOf(state),
                requestedAt.toInstant(),
                expiresAt.toInstant(),
                approvedBy,
                attempts,
                instant(sentAt),
                instant(acknowledgedAt),
                instant(endedAt),
                effect(),
                told);
        return new Order(command, mostAttempts, Duration.ofMillis(answerMillis), alarm);
    }

    private @Nullable ExpectedEffect effect() {
        if (effectDevice == null
                || effectSignal == null
                || effectMinimum == null
                || effectMaximum == null
                || effectMillis == null) {
            return null;
        }
        return new ExpectedEffect(
                effectDevice,
                effectSignal,
                effectMinimum,
                effectMaximum,
                Duration.ofMillis(effectMillis),
                Duration.ofMillis(effectHeldMillis == null ? 0 : effectHeldMillis));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
