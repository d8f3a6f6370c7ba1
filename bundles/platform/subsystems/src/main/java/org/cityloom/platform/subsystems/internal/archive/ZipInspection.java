/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.RefusedException;

/**
 * Unpacks zip files into nothing, to know that it can be done: whole, of honest names, and within the limits. The files that one
 * inspection has seen share its limits.
 */
final class ZipInspection {
    private static final int CHUNK = 1 << 16;
    private static final Pattern LEADS_ELSEWHERE =
            Pattern.compile("(?s)|/.*|[A-Za-z]:.*|.*[\\\\\\p{Cntrl}].*|(.*/)?\\.{1,2}(/.*)?|.*//.*");

    private final int mostEntries;
    private final ArchiveLimits limits;
    private final byte[] chunk = new byte[CHUNK];
    private int entries;
    private long expanded;

    ZipInspection(ArchiveLimits limits, int mostEntries) {
        this.limits = limits;
        this.mostEntries = mostEntries;
    }

    /** @param name what the file is called in the sentence of a refusal */
    void inspect(Path file, String name) throws IOException {
        ZipEnd.check(file, name);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> seen = new HashSet<>();
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                if (++entries > mostEntries) {
                    throw bomb(name, "more than " + mostEntries + " entries", "条目超过 " + mostEntries + " 个");
                }
                checkName(entry.getName(), name, seen);
                unpack(zip, entry, name);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static void checkName(String entry, String name, Set<String> seen) {
        if (LEADS_ELSEWHERE.matcher(entry).matches()) {
            throw Refusals.refuse(
                    Refusals.SLIP,
                    "“" + name + "”中的条目“" + entry + "”指向归档包之外，请供应商检查构建",
                    "The entry '" + entry + "' of '" + name
                            + "' leads out of the archive; the vendor has to check how it was built");
        }
        if (!seen.add(entry)) {
            throw Refusals.refuse(
                    Refusals.SLIP,
                    "“" + name + "”中有两个名为“" + entry + "”的条目，请供应商检查构建",
                    "There are two entries '" + entry + "' in '" + name
                            + "'; the vendor has to check how it was built");
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry, String name) throws IOException {
        CRC32 crc = new CRC32();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                crc.update(chunk, 0, n);
                size += n;
                expanded += n;
                if (size > limits.entry()) {
                    String entryName = entry.getName();
                    throw bomb(
                            name,
                            "'" + entryName + "' expands to more than " + limits.entry() + " bytes",
                            "“" + entryName + "”展开后超过 " + limits.entry() + " 字节");
                }
                if (expanded > limits.expanded()) {
                    throw bomb(
                            name,
                            "its contents expand to more than " + limits.expanded() + " bytes",
                            "内容展开后超过 " + limits.expanded() + " 字节");
                }
            }
        }
        if (size != entry.getSize() || crc.getValue() != entry.getCrc() || (entry.isDirectory() && size > 0)) {
            throw damaged(name, "'" + entry.getName() + "' is not what it was", null);
        }
    }

    private static RefusedException bomb(String name, String en, String zh) {
        return Refusals.refuse(
                Refusals.BOMB,
                "“" + name + "”过大：" + zh + "，请供应商缩小归档包",
                "'" + name + "' is too large: " + en + "; the vendor has to make it smaller");
    }

    private static RefusedException damaged(String name, String detail, @Nullable Exception cause) {
        String zh = "“" + name + "”已损坏（" + detail + "），请重新发送";
        String en = "'" + name + "' is damaged (" + detail + "); send it again";
        return cause == null
                ? Refusals.refuse(Refusals.DAMAGED, zh, en)
                : Refusals.refuse(Refusals.DAMAGED, zh, en, cause);
    }
}
