/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.cityloom.telemetry}. All numbers are defaults of the platform, editable. */
@ObjectClassDefinition(
        id = TelemetrySettings.PID,
        name = "Telemetry",
        description = "How measurements are received, checked, stored and kept")
public @interface TelemetrySettings {
    /** Where the settings are kept. */
    String PID = "org.cityloom.telemetry";

    @AttributeDefinition(
            name = "Partitions",
            description = "threads per subsystem, 1 to 16; a device always stays on one (default 2: one per core)")
    int partitions() default 2;

    @AttributeDefinition(
            name = "Batch size",
            description = "messages in one transaction at most, 1 to 10000 (default 2000, about 0.4 MB of payload)")
    int batchSize() default 2000;

    @AttributeDefinition(
            name = "Linger",
            description =
                    "milliseconds to wait for company before a batch that is not full is stored, 0 to 1000 (default 5)")
    int lingerMillis() default 5;

    @AttributeDefinition(
            name = "Receive maximum",
            description = "unacknowledged messages per session, 1 to 65535; the back-pressure towards the broker "
                    + "(default 8000: two batches for each of two partitions)")
    int receiveMaximum() default 8000;

    @AttributeDefinition(
            name = "Inbox size",
            description =
                    "MiB of payload that wait in memory per session; above it the session lets go of the broker until "
                            + "they are stored (default 64)")
    int inboxMebibytes() default 64;

    @AttributeDefinition(
            name = "Session expiry",
            description = "days for which the broker keeps the messages of an absent subsystem (default 30)")
    int sessionExpiryDays() default 30;

    @AttributeDefinition(
            name = "Handler deadline",
            description = "seconds a handler may take for one batch before it is cut off (default 10)")
    int handlerDeadlineSeconds() default 10;

    @AttributeDefinition(
            name = "Cut-offs before suspension",
            description = "how often in a row a handler may be cut off before its subsystem is suspended (default 3)")
    int cutOffsBeforeSuspension() default 3;

    @AttributeDefinition(
            name = "Failures before suspension",
            description =
                    "on how many measurements in a row, each alone, a handler may fail and be well with none before its "
                            + "subsystem is suspended (default 100)")
    int failuresBeforeSuspension() default 100;

    @AttributeDefinition(
            name = "Suspension",
            description = "seconds a suspended subsystem rests before it is tried again (default 60)")
    int suspensionSeconds() default 60;

    @AttributeDefinition(
            name = "Drain deadline",
            description = "seconds that a leaving handler may take to finish the batch in its hands (default 15)")
    int drainSeconds() default 15;

    @AttributeDefinition(
            name = "Longest retry interval",
            description =
                    "seconds between two tries while broker or store are away; the first comes after 0.2 s and each "
                            + "waits twice as long (default 10)")
    int retrySeconds() default 10;

    @AttributeDefinition(
            name = "Future skew",
            description = "seconds by which the clock of a device may be fast (default 300)")
    int futureSkewSeconds() default 300;

    @AttributeDefinition(
            name = "Largest payload",
            description = "bytes of one message, 1 to 16777216 (default 1048576)")
    int maximumPayloadBytes() default 1_048_576;

    @AttributeDefinition(
            name = "Most entries",
            description = "measurements in one message, 1 to 100000 (default 10000)")
    int maximumEntries() default 10_000;

    @AttributeDefinition(name = "Most signals", description = "signals in one measurement, 1 to 1000 (default 200)")
    int maximumSignals() default 200;

    @AttributeDefinition(
            name = "Retention of measurements",
            description = "days; older measurements are refused and removed (default 90)")
    int retentionDays() default 90;

    @AttributeDefinition(
            name = "Retention of minutes",
            description = "days that 1-minute roll-ups are kept (default 400)")
    int minuteRetentionDays() default 400;

    @AttributeDefinition(name = "Retention of hours", description = "days that 1-hour roll-ups are kept (default 3650)")
    int hourRetentionDays() default 3650;

    @AttributeDefinition(
            name = "Roll-up interval",
            description = "seconds between two runs of the roll-up (default 60)")
    int rollUpSeconds() default 60;

    @AttributeDefinition(name = "Dead letters", description = "how many dead letters are kept (default 100000)")
    int deadLetters() default 100_000;

    @AttributeDefinition(
            name = "Retention of dead letters",
            description = "days that dead letters are kept (default 30)")
    int deadLetterDays() default 30;
}
