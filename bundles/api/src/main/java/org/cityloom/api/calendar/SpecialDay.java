/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.time.LocalDate;

import org.cityloom.api.text.LocalizedText;

/**
 * A date on which it is not as the day of the week says.
 *
 * @param title why, like National Day
 * @param working true for a make-up workday (调休), false for a holiday
 */
public record SpecialDay(LocalDate date, LocalizedText title, boolean working) {}
