/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal.rest;

/**
 * What a person says about an alarm.
 *
 * @param comment 1 to 2,000 characters
 */
public record AlarmComment(String comment) {}
