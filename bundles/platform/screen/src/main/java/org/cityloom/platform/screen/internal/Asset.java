/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A file of the pages, held compressed because nearly every browser asks for it so. */
final class Asset {
    /** Caching of what may change under its address. */
    static final String ASK_AGAIN = "no-cache";

    private final String contentType;
    private final String entityTag;
    private final byte[] compressed;

    Asset(String path, byte[] content) {
        contentType = contentTypeOf(path);
        entityTag = '"' + Sha256.hex(content).substring(0, 20) + '"';
        compressed = compress(content);
    }

    /**
     * Answers a request with this file, or with the news that the browser has it already.
     *
     * @param caching how long the browser may keep it
     */
    void send(String caching, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", caching);
        response.setHeader("ETag", entityTag);
        response.setHeader("Vary", "Accept-Encoding");
        if (entityTag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(compressed.length);
            response.getOutputStream().write(compressed);
        } else {
            writePlain(response.getOutputStream());
        }
    }

    void writePlain(OutputStream out) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            plain.transferTo(out);
        }
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(buffer)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return buffer.toByteArray();
    }

    /** Browsers refuse a module or a style sheet that comes under a wrong type. */
    static String contentTypeOf(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return switch (extension) {
            case "html" -> "text/html;charset=utf-8";
            case "js", "mjs" -> "text/javascript;charset=utf-8";
            case "css" -> "text/css;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "json" -> "application/json";
            case "md", "txt" -> "text/plain;charset=utf-8";
            default -> "application/octet-stream";
        };
    }
}
