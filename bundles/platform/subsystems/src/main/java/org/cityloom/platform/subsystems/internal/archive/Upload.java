/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.cityloom.platform.subsystems.internal.files.DurableFiles;

/** Takes in the bytes of an archive. */
final class Upload {
    private static final int CHUNK = 1 << 16;

    private Upload() {}

    /**
     * Writes a stream to a new file and forces it to the disk.
     *
     * @param limit of bytes; what is longer is refused as soon as that is known
     * @return SHA-256 of the bytes, hexadecimal
     */
    static String receive(InputStream content, Path file, long limit) throws IOException {
        MessageDigest digest = DurableFiles.sha256();
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
                total += n;
                if (total > limit) {
                    throw Refusals.refuse(
                            Refusals.TOO_LARGE,
                            "归档包超过 " + limit + " 字节的上限，请缩小归档包或由管理员提高上限",
                            "The archive has more than the " + limit
                                    + " bytes allowed; make it smaller, or let an administrator raise the limit");
                }
                digest.update(chunk, 0, n);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, n);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
