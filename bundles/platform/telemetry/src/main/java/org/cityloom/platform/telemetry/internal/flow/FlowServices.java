/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

import org.cityloom.api.store.Transactions;
import org.cityloom.platform.devices.DeviceActivity;
import org.cityloom.platform.telemetry.internal.store.DeadLetterTable;
import org.cityloom.platform.telemetry.internal.store.TelemetryTables;

/**
 * What every batch needs of the platform.
 *
 * @param tables measurements and states
 * @param letters dead letters
 * @param source connections of the transaction
 * @param transactions commits
 * @param activity hears which devices live
 * @param clock arrival times
 * @param watch counts the deadlines of handlers
 */
public record FlowServices(
        TelemetryTables tables,
        DeadLetterTable letters,
        DataSource source,
        Transactions transactions,
        DeviceActivity activity,
        Clock clock,
        ScheduledExecutorService watch) {}
