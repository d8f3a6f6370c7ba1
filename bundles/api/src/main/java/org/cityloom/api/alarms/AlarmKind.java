/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

import org.cityloom.api.text.LocalizedText;

/**
 * A rule that may raise alarms, declared by its subsystem.
 *
 * @param id unique in the platform, prefixed by the subsystem: {@code muck-speeding}
 * @param title what people read
 * @param severity of its alarms unless the rule says otherwise
 * @param policy whether its alarms become cases
 */
public record AlarmKind(String id, LocalizedText title, Severity severity, CasePolicy policy) {}
