/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.MalformedPayloadException;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryDecoder;
import org.cityloom.platform.telemetry.internal.decode.JsonDecoder;

/**
 * Decodes messages and checks each entry against clock, registry and device type. A bad entry becomes a dead letter and
 * leaves those beside it alone. For one thread.
 */
public final class MessageCheck {
    /** How long after the session began a missing type is waited for; then the message is refused. */
    private static final Duration TYPE_PATIENCE = Duration.ofSeconds(10); // default, far above a bundle's start

    private final String subsystem;
    private final Devices devices;
    private final Function<String, @Nullable TelemetryDecoder> decoders;
    private final Limits limits;
    private final Clock clock;
    private final Instant patientUntil;
    private final Map<String, TypeRules> rules = new HashMap<>();

    public MessageCheck(
            String subsystem,
            Devices devices,
            Function<String, @Nullable TelemetryDecoder> decoders,
            Limits limits,
            Clock clock) {
        this.subsystem = subsystem;
        this.devices = devices;
        this.decoders = decoders;
        this.limits = limits;
        this.clock = clock;
        this.patientUntil = clock.instant().plus(TYPE_PATIENCE);
    }

    /**
     * Adds what the message holds to the given lists.
     *
     * @throws TypeNotYetDeclaredException if the message has to wait for its subsystem; nothing was added then
     */
    public void check(InboundMessage message, CheckedMessages into) {
        Instant now = clock.instant();
        if (message.deviceId().isEmpty()) {
            refuse(message, now, null, "the topic is not a device's topic for measurements", into);
            return;
        }
        if (message.size() > limits.payloadBytes()) {
            String reason = "the payload has " + message.size() + " bytes, allowed are " + limits.payloadBytes();
            refuse(message, now, null, reason, into);
            return;
        }
        Optional<Device> device = devices.device(message.deviceId());
        if (device.isEmpty() || !device.get().subsystem().equals(subsystem)) {
            String reason = device.isEmpty()
                    ? "no such device is registered"
                    : "the device belongs to " + device.get().subsystem() + ", not to " + subsystem;
            refuse(message, now, null, reason, into);
            return;
        }
        TypeRules type = rulesOf(device.get().type(), now);
        if (type == null) {
            refuse(
                    message,
                    now,
                    null,
                    "no subsystem declares the type " + device.get().type() + " of the device",
                    into);
            return;
        }
        decode(message, new EntryChecks(this, message, device.get(), type, now, into));
    }

    private void decode(InboundMessage message, EntryChecks checks) {
        String contentType = contentType(message.contentType());
        TelemetryDecoder decoder = decoders.apply(contentType);
        if (decoder == null) {
            checks.refuseAll("no decoder for content type '" + Texts.shortened(contentType) + "'");
            return;
        }
        try {
            decoder.decode(message.deviceId(), message.payload(), checks);
        } catch (MalformedPayloadException | EntryChecks.TooManyEntriesException e) {
            checks.refuseAll(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            checks.refuseAll("the decoder of " + contentType + " failed: " + e);
        }
    }

    private static String contentType(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return JsonDecoder.CONTENT_TYPE;
        }
        int parameters = given.indexOf(';');
        return (parameters < 0 ? given : given.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
    }

    private @Nullable TypeRules rulesOf(String typeId, Instant now) {
        TypeRules known = rules.get(typeId);
        Optional<DeviceType> declared = devices.type(typeId);
        if (declared.isPresent() && (known == null || !known.isOf(declared.get()))) {
            known = new TypeRules(declared.get());
            rules.put(typeId, known);
        }
        if (known == null && now.isBefore(patientUntil)) {
            throw new TypeNotYetDeclaredException(typeId);
        }
        return known; // a subsystem that is just leaving has withdrawn its types: its last batch is still judged by
        // them
    }

    /** Why the measurement is refused, or null if it is good. */
    @Nullable
    String refusal(Measurement measurement, String deviceId, TypeRules type, Instant now) {
        if (!measurement.deviceId().equals(deviceId)) {
            return "the entry is of device '" + Texts.shortened(measurement.deviceId()) + "', the topic of another";
        }
        if (measurement.time().isBefore(now.minus(limits.past()))) {
            return "time " + measurement.time() + " is older than the retention of "
                    + limits.past().toDays() + " days";
        }
        if (measurement.time().isAfter(now.plus(limits.future()))) {
            return "time " + measurement.time() + " is more than "
                    + limits.future().toSeconds() + " s in the future";
        }
        int signals = measurement.signals().size();
        if (signals > limits.signals()) {
            return "the entry has " + signals + " signals, allowed are " + limits.signals();
        }
        return type.refusal(measurement.signals());
    }

    int maximumEntries() {
        return limits.entries();
    }

    void refuse(InboundMessage message, Instant now, @Nullable Integer index, String reason, CheckedMessages into) {
        String full = index == null ? reason : "entry " + index + ": " + reason;
        into.refusals().add(letter(message, now, full));
    }

    /** The dead letter of a message. */
    public static DeadLetter letter(InboundMessage message, Instant now, String reason) {
        return new DeadLetter(
                0,
                now,
                Texts.printable(message.topic(), 200),
                message.deviceId().isEmpty() ? null : Texts.shortened(message.deviceId()),
                Texts.printable(reason, 500),
                Texts.printable(message.payload(), DeadLetter.MAXIMUM_PAYLOAD),
                message.size());
    }
}
