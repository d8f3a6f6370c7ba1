/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.cases.internal.evidence.PhotoFormat;
import org.cityloom.subsystems.cases.internal.evidence.PhotoKind;
import org.cityloom.subsystems.cases.internal.evidence.PictureHash;

/** A row of {@code cases_photo}; written once. The bands of the hash have indexes, so that near ones are found. */
@Entity
@Table(name = "cases_photo")
class PhotoEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "kind")
    private String kind;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "width")
    private int width;

    @Column(name = "height")
    private int height;

    @Column(name = "taken_at")
    private @Nullable OffsetDateTime takenAt;

    @Column(name = "latitude")
    private @Nullable Double latitude;

    @Column(name = "longitude")
    private @Nullable Double longitude;

    @Column(name = "hash")
    private @Nullable Long hash;

    @Column(name = "band1")
    private @Nullable Integer band1;

    @Column(name = "band2")
    private @Nullable Integer band2;

    @Column(name = "band3")
    private @Nullable Integer band3;

    @Column(name = "band4")
    private @Nullable Integer band4;

    @Column(name = "band5")
    private @Nullable Integer band5;

    @Column(name = "uploaded_by")
    private String by;

    @Column(name = "uploaded_at")
    private OffsetDateTime at;

    @Column(name = "findings")
    private String findings;

    /** For the persistence provider. */
    protected PhotoEntity() {}

    PhotoEntity(Photo photo) {
        caseNumber = photo.caseNumber();
        kind = photo.kind().id();
        sha256 = photo.sha256();
        mediaType = photo.format().mediaType();
        bytes = photo.bytes();
        width = photo.width();
        height = photo.height();
        takenAt = photo.takenAt() == null ? null : photo.takenAt().atOffset(ZoneOffset.UTC);
        Position place = photo.place();
        latitude = place == null ? null : place.latitude();
        longitude = place == null ? null : place.longitude();
        set(photo.hash());
        by = photo.by();
        at = photo.at().atOffset(ZoneOffset.UTC);
        findings = FindingsJson.write(photo.findings());
    }

    private void set(@Nullable Long value) {
        hash = value;
        if (value != null) {
            List<Integer> bands = PictureHash.bands(value);
            band1 = bands.get(0);
            band2 = bands.get(1);
            band3 = bands.get(2);
            band4 = bands.get(3);
            band5 = bands.get(4);
        }
    }

    Photo photo() {
        return new Photo(
                id,
                caseNumber,
                PhotoKind.of(kind).orElseThrow(),
                sha256,
                PhotoFormat.of(mediaType).orElseThrow(),
                bytes,
                width,
                height,
                takenAt == null ? null : takenAt.toInstant(),
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                hash,
                by,
                at.toInstant(),
                FindingsJson.read(findings));
    }
}
