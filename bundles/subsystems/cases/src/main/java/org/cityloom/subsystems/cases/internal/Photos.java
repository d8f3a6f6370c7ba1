/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.subsystems.cases.internal.evidence.Inspected;
import org.cityloom.subsystems.cases.internal.evidence.Inspection;
import org.cityloom.subsystems.cases.internal.evidence.PhotoKind;
import org.cityloom.subsystems.cases.internal.evidence.PhotoRules;
import org.cityloom.subsystems.cases.internal.evidence.RefusedPhotoException;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.store.Photo;
import org.cityloom.subsystems.cases.internal.store.PhotoFolder;
import org.cityloom.subsystems.cases.internal.store.PhotoFolder.Incoming;
import org.cityloom.subsystems.cases.internal.store.PhotoStore;

/**
 * The photos of cases: looked into before anything of them is kept, the file before its row. A crash in between leaves a file that the
 * next upload of it uses. Safe for all threads; blocks.
 */
@Component(service = Photos.class)
public final class Photos {
    /** Bytes that a photo may have; default. */
    public static final long LARGEST = 20L << 20;

    private static final int AT_ONCE = 2; // default; each takes up to 20 MiB, its decoder, and a processor
    private static final Duration PATIENCE = Duration.ofSeconds(10); // default

    private final PhotoStore store;
    private final PhotoFolder folder;
    private final WorkingCalendars calendars;
    private final PhotoRules rules;
    private final Clock clock;
    private final Inspection inspection = new Inspection(AT_ONCE, PATIENCE);

    @Activate
    public Photos(
            @Reference PhotoStore store,
            @Reference WorkingCalendars calendars,
            @Reference PhotoRules rules,
            BundleContext bundle)
            throws IOException {
        this(store, new PhotoFolder(folder(bundle)), calendars, rules, Clock.systemUTC());
    }

    public Photos(PhotoStore store, PhotoFolder folder, WorkingCalendars calendars, PhotoRules rules, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.calendars = calendars;
        this.rules = rules;
        this.clock = clock;
    }

    private static Path folder(BundleContext bundle) {
        String data = Objects.requireNonNullElse(bundle.getProperty("karaf.data"), "data");
        return Path.of(data, "cityloom", "cases", "photos");
    }

    /**
     * Takes in a photo of a case.
     *
     * @param content closed by the caller
     * @param by who sends it in
     * @throws RefusedPhotoException if it is no photo that is whole, or cannot be taken in now; then nothing of it is kept
     */
    public Photo add(CaseFile file, PhotoKind kind, InputStream content, String by) {
        if (store.of(file.number()).size() >= PhotoStore.MOST) {
            throw RefusedPhotoException.tooMany(file.number(), PhotoStore.MOST);
        }
        try {
            Incoming incoming = folder.receive(content, LARGEST);
            try {
                Inspected inspected =
                        inspection.inspect(incoming.file(), calendars.of("").zone());
                folder.keep(incoming, inspected.thumbnail());
                return store.add(photo(file, kind, incoming, inspected, by));
            } finally {
                Files.deleteIfExists(incoming.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a photo of the case " + file.number() + " could not be taken in", e);
        }
    }

    private Photo photo(CaseFile file, PhotoKind kind, Incoming incoming, Inspected inspected, String by) {
        Instant now = clock.instant();
        return new Photo(
                0,
                file.number(),
                kind,
                incoming.sha256(),
                inspected.format(),
                incoming.bytes(),
                inspected.width(),
                inspected.height(),
                inspected.takenAt(),
                inspected.place(),
                inspected.hash(),
                by,
                now,
                rules.comparison().compare(inspected, file.subject().position(), file.reportedAt(), now));
    }

    /** The photos of a case, in the order in which they were sent in. */
    public List<Photo> of(String caseNumber) {
        return store.of(caseNumber);
    }

    /** The photo of that case, or empty. */
    public Optional<Photo> find(String caseNumber, long id) {
        return store.find(caseNumber, id);
    }

    /** Its file as it was sent in; empty if the folder lost it. */
    public Optional<Path> original(Photo photo) {
        return folder.find(photo.sha256());
    }

    /**
     * Its file with nothing in it that was noted about it, made when it is first asked for; empty if the folder lost the file.
     *
     * @throws IllegalArgumentException if its format is not decoded
     * @throws RefusedPhotoException if too many are looked at now
     */
    public Optional<Path> bare(Photo photo) {
        Optional<Path> made = folder.bare(photo.sha256());
        Optional<Path> original = folder.find(photo.sha256());
        if (made.isPresent() || original.isEmpty()) {
            return made;
        }
        try {
            byte[] bare = inspection.bare(original.get(), photo.format());
            return Optional.of(folder.keepBare(photo.sha256(), bare));
        } catch (IOException e) {
            throw new UncheckedIOException("the photo " + photo.id() + " could not be made bare", e);
        }
    }

    /** A JPEG made of its pixels, at most 640 on a side; empty if there is none, because Java cannot decode the format. */
    public Optional<Path> thumbnail(Photo photo) {
        return folder.thumbnail(photo.sha256());
    }
}
