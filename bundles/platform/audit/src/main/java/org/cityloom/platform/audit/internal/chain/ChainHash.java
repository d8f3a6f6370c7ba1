/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditRecord;

/**
 * The hash of an entry: SHA-256 over the hash of the one before and every field, each as its length in bytes, a colon and its
 * UTF-8; a missing one is a hyphen. So no two different entries look alike.
 */
public final class ChainHash {
    /** What stands before the first entry. */
    public static final String NONE = "0".repeat(64);

    private ChainHash() {}

    /** The hash that the entry must have; its own is not looked at. */
    public static String of(AuditRecord entry) {
        MessageDigest digest = sha256();
        Origin origin = entry.actor().origin();
        add(digest, entry.previousHash());
        add(digest, Long.toString(entry.sequence()));
        add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        add(digest, entry.actor().kind().name());
        add(digest, entry.actor().id());
        add(digest, entry.actor().name());
        add(digest, origin.door().name());
        add(digest, origin.address());
        add(digest, origin.credential());
        add(digest, entry.action());
        add(digest, entry.subject().kind());
        add(digest, entry.subject().id());
        add(digest, entry.before());
        add(digest, entry.after());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update((byte) '-');
            return;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
