/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.cityloom.api.places.Position;

/**
 * Compares when and where a photo was taken with the case that it belongs to. What the camera did not note is not compared.
 *
 * @param metres how far away it may have been taken
 * @param before how long before the report it may have been taken
 * @param ahead how far the clock of the camera may go ahead of ours
 * @param bits by how many the hashes of two pictures differ that count as alike, 0 to {@link PictureHash#NEAR}
 */
public record Comparison(double metres, Duration before, Duration ahead, int bits) {
    /**
     * What speaks against the photo; nothing if all is as it should be.
     *
     * @param photo what the camera noted
     * @param place where the case is
     * @param reported when it was reported
     * @param sentIn when the photo was sent in
     */
    public List<Finding> compare(Inspected photo, Position place, Instant reported, Instant sentIn) {
        List<Finding> findings = new ArrayList<>();
        Position where = photo.place();
        if (where != null && where.distanceTo(place) > metres) {
            findings.add(Finding.of(FindingKind.ELSEWHERE, Math.round(where.distanceTo(place))));
        }
        Instant when = photo.takenAt();
        if (when != null && when.isBefore(reported.minus(before))) {
            findings.add(
                    Finding.of(FindingKind.OLD, Duration.between(when, reported).toSeconds()));
        } else if (when != null && when.isAfter(sentIn.plus(ahead))) {
            findings.add(Finding.of(
                    FindingKind.FUTURE, Duration.between(sentIn, when).toSeconds()));
        }
        return findings;
    }
}
