/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Whether a zip file is there from its first byte to its last. The JDK is more lenient than we may be: cut off just behind a
 * jar stored in it, an archive would be taken for that jar.
 */
final class ZipEnd {
    private static final int FIRST = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipEnd() {}

    /** @param name what the file is called in the sentence of a refusal */
    static void check(Path file, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            boolean begins = size >= 4 && read(channel, 0, 4).getInt(0) == FIRST;
            if (size > 4 && !begins) {
                throw Refusals.refuse(
                        Refusals.DAMAGED,
                        "“" + name + "”不是 zip 文件，请发送由构建产生的 .kar 文件",
                        "'" + name + "' is not a zip file; send the .kar file that the build made");
            }
            if (size < END_LENGTH || !endsWell(channel, size)) {
                throw Refusals.refuse(
                        Refusals.TRUNCATED,
                        "“" + name + "”不完整，只到达 " + size + " 字节，请重新发送完整的文件",
                        "'" + name + "' is incomplete, its end is missing after " + size
                                + " bytes; send the whole file again");
            }
        }
    }

    private static boolean endsWell(FileChannel channel, long size) throws IOException {
        int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(channel, size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail.getShort(at + 20)) == length) {
                long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
                long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
                return offset + directory == size - length + at;
            }
        }
        return false;
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // goes on until the buffer is full
        }
        return buffer;
    }
}
