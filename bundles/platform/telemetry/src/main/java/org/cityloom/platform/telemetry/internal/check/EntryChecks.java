/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

import java.time.Instant;

import org.cityloom.api.devices.Device;
import org.cityloom.api.telemetry.DecodedEntries;
import org.cityloom.api.telemetry.Measurement;

/** Takes the entries of one message from its decoder and sorts them into good and refused ones. */
final class EntryChecks implements DecodedEntries {
    private final MessageCheck check;
    private final InboundMessage message;
    private final Device device;
    private final TypeRules type;
    private final Instant now;
    private final CheckedMessages into;
    private final int entriesBefore;
    private final int refusalsBefore;
    private int index;

    EntryChecks(
            MessageCheck check,
            InboundMessage message,
            Device device,
            TypeRules type,
            Instant now,
            CheckedMessages into) {
        this.check = check;
        this.message = message;
        this.device = device;
        this.type = type;
        this.now = now;
        this.into = into;
        this.entriesBefore = into.entries().size();
        this.refusalsBefore = into.refusals().size();
    }

    @Override
    public void measurement(Measurement measurement) {
        count();
        String reason = check.refusal(measurement, message.deviceId(), type, now);
        if (reason == null) {
            into.entries().add(new Entry(measurement, device, message));
        } else {
            check.refuse(message, now, index - 1, reason, into);
        }
    }

    @Override
    public void refused(int entry, String reason) {
        count();
        check.refuse(message, now, entry, reason, into);
    }

    private void count() {
        if (++index > check.maximumEntries()) {
            throw new TooManyEntriesException(
                    "the payload has more than the allowed " + check.maximumEntries() + " entries");
        }
    }

    /** Takes back what came from this message so far and refuses it as a whole. */
    void refuseAll(String reason) {
        into.entries().subList(entriesBefore, into.entries().size()).clear();
        into.refusals().subList(refusalsBefore, into.refusals().size()).clear();
        check.refuse(message, now, null, reason, into);
    }

    /** Ends the decoding of a payload that goes on for too long. */
    static final class TooManyEntriesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyEntriesException(String message) {
            super(message);
        }
    }
}
