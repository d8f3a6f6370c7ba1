/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmChange;

/**
 * What screens get to know.
 *
 * @param change what happened
 * @param alarm as it stands after it
 */
public record AlarmNews(AlarmChange change, Alarm alarm) {}
