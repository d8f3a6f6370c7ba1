/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.rest;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.gas.internal.store.Handling;

/**
 * An alarm with what was done about it.
 *
 * @param alarm as it stands
 * @param kind what people call its kind
 * @param sensor what people call its sensor
 * @param handling what was done; null if nothing was
 */
public record AlarmView(Alarm alarm, LocalizedText kind, String sensor, @Nullable Handling handling) {}
