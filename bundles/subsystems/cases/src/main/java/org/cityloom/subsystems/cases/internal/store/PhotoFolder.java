/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cityloom.subsystems.cases.internal.evidence.RefusedPhotoException;

/**
 * The files of photos, each under the digest of its content, so that equal ones are kept once. A file is whole or not there, also after a
 * power cut. Safe for all threads; blocks on the disk. There may be one for a folder at a time, because it tidies it up when it is made.
 */
public final class PhotoFolder {
    private static final int CHUNK = 1 << 16;
    private static final String THUMBNAIL = ".thumbnail";
    private static final String BARE = ".bare";

    private final Path folder;
    private final Path incoming;

    /**
     * @param folder is made if it is not there; what was left unfinished in it is removed
     * @throws IOException if it cannot be used
     */
    public PhotoFolder(Path folder) throws IOException {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        Files.createDirectories(incoming);
        List<Path> left;
        try (Stream<Path> all = Files.list(incoming)) {
            left = all.toList();
        }
        for (Path each : left) {
            Files.delete(each);
        }
    }

    /**
     * What came in and is not kept yet.
     *
     * @param file its content; whoever received it deletes it if it was not kept
     * @param sha256 of its content, hexadecimal
     * @param bytes how many
     */
    public record Incoming(Path file, String sha256, long bytes) {}

    /**
     * Reads a file to its end.
     *
     * @param most bytes; of what is longer nothing remains
     * @throws RefusedPhotoException if it is longer
     */
    public Incoming receive(InputStream content, long most) throws IOException {
        Path file = Files.createTempFile(incoming, "photo-", ".part");
        try {
            return receive(content, most, file);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    private static Incoming receive(InputStream content, long most, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
                total += n;
                if (total > most) {
                    throw RefusedPhotoException.large(most);
                }
                digest.update(chunk, 0, n);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, n);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        }
        return new Incoming(file, HexFormat.of().formatHex(digest.digest()), total);
    }

    /** Keeps what came in, and first its thumbnail if there is one; what is there already is replaced by what is equal. */
    public void keep(Incoming photo, Optional<byte[]> thumbnail) throws IOException {
        Path place = place(photo.sha256());
        Files.createDirectories(place);
        if (thumbnail.isPresent()) {
            Path small = Files.createTempFile(incoming, "thumbnail-", ".part");
            try {
                Files.write(small, thumbnail.get());
                move(small, place.resolve(photo.sha256() + THUMBNAIL));
            } finally {
                Files.deleteIfExists(small);
            }
        }
        move(photo.file(), place.resolve(photo.sha256()));
        for (Path changed : List.of(place, place.resolve("..").normalize(), folder)) {
            force(changed, StandardOpenOption.READ);
        }
    }

    /** The file with that digest; empty if it is not there. */
    public Optional<Path> find(String sha256) {
        return Optional.of(place(sha256).resolve(sha256)).filter(Files::isRegularFile);
    }

    /** The thumbnail of the file with that digest; empty if there is none. */
    public Optional<Path> thumbnail(String sha256) {
        return Optional.of(place(sha256).resolve(sha256 + THUMBNAIL)).filter(Files::isRegularFile);
    }

    /** What is left of the file without what was noted about it; empty if that was not kept yet. */
    public Optional<Path> bare(String sha256) {
        return Optional.of(place(sha256).resolve(sha256 + BARE)).filter(Files::isRegularFile);
    }

    /** Keeps what is left of the file with that digest, which is there; of two that do, both keep the same. */
    public Path keepBare(String sha256, byte[] content) throws IOException {
        Path to = place(sha256).resolve(sha256 + BARE);
        Path file = Files.createTempFile(incoming, "bare-", ".part");
        try {
            Files.write(file, content);
            move(file, to);
        } finally {
            Files.deleteIfExists(file);
        }
        return to;
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static void move(Path from, Path to) throws IOException {
        force(from, StandardOpenOption.WRITE);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
