/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.time.Instant;

import org.cityloom.api.people.AreaScope;

/**
 * Of which cases figures are wanted.
 *
 * @param grouping who or what is scored
 * @param period when
 * @param now the moment of asking: what is due or happened later does not count
 * @param scope only cases that lie there, which is what somebody may see
 * @param area likewise, the part that was asked for
 */
public record Question(Grouping grouping, Period period, Instant now, AreaScope scope, AreaScope area) {}
