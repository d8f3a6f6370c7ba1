/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The newest picture of each camera, in a folder that goes with the bundle. Blocks on the disk; safe for all threads. */
@Component(service = Snapshots.class)
public final class Snapshots {
    private final Path folder;

    @Activate
    public Snapshots(BundleContext context) throws IOException {
        this(context.getDataFile("snapshots").toPath());
    }

    Snapshots(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Replaces the picture of that camera. */
    void keep(String camera, byte[] picture) throws IOException {
        Path fresh = folder.resolve(camera + ".new");
        Files.write(fresh, picture);
        Files.move(fresh, file(camera), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether there is a picture of that camera. */
    public boolean has(String camera) {
        return Files.exists(file(camera));
    }

    /** The picture of that camera; empty if there is none. */
    public Optional<byte[]> picture(String camera) throws IOException {
        Path file = file(camera);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Forgets the picture of that camera. */
    public void forget(String camera) throws IOException {
        Files.deleteIfExists(file(camera));
    }

    private Path file(String camera) {
        if (!Ids.isId(camera)) {
            throw new IllegalArgumentException("malformed camera id '" + camera + "'");
        }
        return folder.resolve(camera);
    }

    /** What a picture is by its first bytes; {@code application/octet-stream} if it is neither JPEG nor PNG. */
    public static String mediaType(byte[] bytes) {
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff) {
            return "image/jpeg";
        }
        boolean png =
                bytes.length > 4 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
        return png ? "image/png" : "application/octet-stream";
    }
}
