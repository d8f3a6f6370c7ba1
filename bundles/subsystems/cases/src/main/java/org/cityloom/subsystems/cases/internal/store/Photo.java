/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.cases.internal.evidence.Finding;
import org.cityloom.subsystems.cases.internal.evidence.PhotoFormat;
import org.cityloom.subsystems.cases.internal.evidence.PhotoKind;

/**
 * A photo of a case.
 *
 * @param id 0 before it is kept
 * @param caseNumber of which case
 * @param kind what it is to show
 * @param sha256 of the file, hexadecimal; by this it is found in the folder
 * @param format by its content
 * @param bytes of the file
 * @param width pixels, upright
 * @param height pixels, upright
 * @param takenAt when, as the camera noted it; null if it did not
 * @param place where, as the camera noted it; null if it did not
 * @param hash of the picture; null if there is none
 * @param by who sent it in; masked from those who handle the case
 * @param at when it was sent in
 * @param findings what speaks against it
 */
public record Photo(
        long id,
        String caseNumber,
        PhotoKind kind,
        String sha256,
        PhotoFormat format,
        long bytes,
        int width,
        int height,
        @Nullable Instant takenAt,
        @Nullable Position place,
        @Nullable Long hash,
        String by,
        Instant at,
        List<Finding> findings) {}
