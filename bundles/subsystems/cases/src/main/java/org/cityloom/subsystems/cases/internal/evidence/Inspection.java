/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Looks into photos, few at a time, because each takes memory and a processor. Safe for all threads; blocks. */
public final class Inspection {
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param atOnce how many are looked at at once
     * @param patience how long one waits for its turn
     */
    public Inspection(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * Looks whether a file is a photo that is whole and nothing but a photo, and what it tells.
     *
     * @param zone in which cameras are that note no offset
     * @throws RefusedPhotoException if it is not, or if it was not its turn in time
     */
    public Inspected inspect(Path file, ZoneId zone) throws IOException {
        enter();
        try {
            return inspect(Files.readAllBytes(file), zone);
        } finally {
            places.release();
        }
    }

    /**
     * The photo without what was noted about it; how it is to be turned is kept.
     *
     * @param file of a photo that was inspected before
     * @param format other than HEIC
     * @throws RefusedPhotoException if it was not its turn in time
     */
    public byte[] bare(Path file, PhotoFormat format) throws IOException {
        enter();
        try {
            byte[] content = Files.readAllBytes(file);
            ShotNotes notes = Exif.read(Container.read(format, content).exif(), ZoneOffset.UTC);
            return Bare.of(format, content, notes.orientation());
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw RefusedPhotoException.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RefusedPhotoException.busy();
        }
    }

    static Inspected inspect(byte[] content, ZoneId zone) {
        PhotoFormat format = PhotoFormat.of(content).orElseThrow(RefusedPhotoException::unsupported);
        Container container = Container.read(format, content);
        Decoder.checkSize(container.width(), container.height());
        if (ActiveContent.isIn(content)) {
            throw RefusedPhotoException.active();
        }
        ShotNotes notes = Exif.read(container.exif(), zone);
        boolean lies = format.isDecoded() && notes.orientation() >= 5;
        int width = (int) (lies ? container.height() : container.width());
        int height = (int) (lies ? container.width() : container.height());
        Long hash = null;
        Optional<byte[]> thumbnail = Optional.empty();
        if (format.isDecoded()) {
            BufferedImage picture = Decoder.decode(format, content, notes.orientation());
            hash = boxed(PictureHash.of(picture));
            thumbnail = Optional.of(Decoder.encode(picture));
        }
        return new Inspected(format, width, height, notes.takenAt(), notes.place(), hash, thumbnail);
    }

    private static @Nullable Long boxed(OptionalLong hash) {
        return hash.isPresent() ? hash.getAsLong() : null;
    }
}
