/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.evidence.Finding;
import org.cityloom.subsystems.cases.internal.store.Photo;

/**
 * A photo as it is told.
 *
 * @param id within the city
 * @param kind near, far, reference, before or after
 * @param title of the kind
 * @param mediaType by its content
 * @param bytes of the original
 * @param width pixels, upright
 * @param height pixels, upright
 * @param thumbnail address; null if there is none
 * @param original address, to download; without what the camera noted
 * @param evidence address of the file exactly as it was sent in, which takes a right of the centre
 * @param sha256 of the original, hexadecimal
 * @param takenAt when, as the camera noted it; null if it did not
 * @param place where, as the camera noted it; null if it did not
 * @param by who sent it in; null for those who handle the case
 * @param at when it was sent in
 * @param findings what speaks against it
 */
public record PhotoView(
        long id,
        String kind,
        LocalizedText title,
        String mediaType,
        long bytes,
        int width,
        int height,
        @Nullable String thumbnail,
        String original,
        String evidence,
        String sha256,
        @Nullable Instant takenAt,
        @Nullable Position place,
        @Nullable String by,
        Instant at,
        List<FindingView> findings) {

    /**
     * What speaks against a photo.
     *
     * @param kind elsewhere (metres), old and future (seconds), same-file, resembles (bits)
     * @param amount in that unit
     * @param photo id of the other photo; null if there is none
     * @param caseNumber of the other photo; null if there is none
     * @param text a sentence
     */
    public record FindingView(
            String kind, long amount, @Nullable Long photo, @Nullable String caseNumber, LocalizedText text) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.kind().id(), finding.amount(), finding.photo(), finding.caseNumber(), finding.text());
        }
    }

    static PhotoView of(Photo photo, boolean seesCollectors) {
        String address = "/api/cases/" + photo.caseNumber() + "/photos/" + photo.id();
        return new PhotoView(
                photo.id(),
                photo.kind().id(),
                photo.kind().title(),
                photo.format().mediaType(),
                photo.bytes(),
                photo.width(),
                photo.height(),
                photo.format().isDecoded() ? address + "/thumbnail" : null,
                address + "/original",
                address + "/evidence",
                photo.sha256(),
                photo.takenAt(),
                photo.place(),
                seesCollectors ? photo.by() : null,
                photo.at(),
                photo.findings().stream().map(FindingView::of).toList());
    }
}
