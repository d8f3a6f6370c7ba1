/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.parks.internal.Silence;

/**
 * A camera as it is registered and was last heard. What it takes to sign in never leaves its store but for the one who asks the camera.
 *
 * @param id lower-case letters, digits and hyphens, at most 40
 * @param name what people call it
 * @param area code of the area in which it stands; null if none is recorded
 * @param place where it stands
 * @param snapshotUrl http or https, gives the newest picture; null if it gives none, then it has a stream
 * @param streamUrl rtsp or rtsps, asked whether the stream is there, and for pictures if they come from nowhere else; null if there is none
 * @param user with which it is signed in to; null if nobody signs in
 * @param seenAt when the newest picture was taken, or the stream was there if there are no pictures; null before the first
 * @param failedSince since when something that was asked for was not given; null while all is well
 * @param failure why, or why a stream that is there gives no picture; null while all is well
 * @param changedAt when it was last changed by a person
 * @param changedBy who changed it
 */
public record Camera(
        String id,
        String name,
        @Nullable String area,
        Position place,
        @Nullable String snapshotUrl,
        @Nullable String streamUrl,
        @Nullable String user,
        @Nullable Instant seenAt,
        @Nullable Instant failedSince,
        @Nullable Silence failure,
        Instant changedAt,
        String changedBy) {

    /**
     * What it takes to sign in.
     *
     * @param user name
     * @param password what goes with it
     */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }
}
