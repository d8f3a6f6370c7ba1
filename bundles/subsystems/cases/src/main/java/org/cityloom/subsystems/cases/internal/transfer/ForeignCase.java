/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.cases.internal.catalogue.Code;

/**
 * A case of another platform.
 *
 * @param line of the file in which it stands
 * @param platform its name
 * @param number of the case there; with the platform, what it is known by
 * @param code of any catalogue
 * @param position where; null if only the address tells
 * @param address as somebody would describe the place; may be empty if there is a position
 * @param description what is wrong; may be empty
 * @param created when it was reported there
 * @param due when it had to be solved there; null if that is not told
 * @param closed when it was solved there; null if it was not
 * @param unit id of the unit here that solved it; empty if it was not solved, or nobody tells
 */
public record ForeignCase(
        long line,
        String platform,
        String number,
        Code code,
        @Nullable Position position,
        String address,
        String description,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant closed,
        String unit) {}
