/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes JPEG and PNG. Every pixel is decoded, and of large pictures not every one is kept, so that memory holds a small picture only.
 */
final class Decoder {
    /** Pixels, the longest side of a thumbnail. */
    static final int LONGEST = 640;

    private static final long MOST_PIXELS =
            60_000_000; // default: the largest sensors of phones in wide use, and panoramas
    private static final long LONGEST_SIDE = 20_000; // a row must be small
    private static final int KEPT = 2 * LONGEST;

    private Decoder() {}

    static void checkSize(long width, long height) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw RefusedPhotoException.oversized(width, height);
        }
    }

    /**
     * Decodes a picture to the size of a thumbnail, upright.
     *
     * @param orientation as Exif counts, 1 to 8
     * @throws RefusedPhotoException if it cannot be decoded to its end
     */
    static BufferedImage decode(PhotoFormat format, byte[] content, int orientation) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // texts and profiles in a PNG may be bombs of their own
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            checkSize(width, height);
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / KEPT);
            every.setSourceSubsampling(step, step, 0, 0);
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            BufferedImage picture = reader.read(0, every);
            // what is missing is filled with grey, and only warned of
            if (warnings.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).contains("premature end"))) {
                throw RefusedPhotoException.damaged("a part of its pixels is missing", "缺少部分像素");
            }
            return turned(small(picture), orientation);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RefusedPhotoException refused) {
                throw refused;
            }
            // the readers of Java answer broken pixels with unchecked exceptions, too
            RefusedPhotoException damaged = RefusedPhotoException.damaged("it cannot be decoded", "无法解码");
            damaged.initCause(e);
            throw damaged;
        } finally {
            reader.dispose();
        }
    }

    /** The picture as JPEG, with nothing in it but pixels. */
    static byte[] encode(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), writer.getDefaultWriteParam());
        } catch (IOException e) {
            throw new IllegalStateException("a picture could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** In halves, because one step to less than a half would leave pixels out. */
    private static BufferedImage small(BufferedImage picture) {
        BufferedImage now = scaled(picture, picture.getWidth(), picture.getHeight());
        for (int longest = longest(now); longest > LONGEST; longest = longest(now)) {
            double factor = Math.max(0.5, (double) LONGEST / longest);
            now = scaled(now, (int) Math.round(now.getWidth() * factor), (int) Math.round(now.getHeight() * factor));
        }
        return now;
    }

    private static int longest(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage result = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, result.getWidth(), result.getHeight(), Color.WHITE, null);
        graphics.dispose();
        return result;
    }

    private static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = orientation >= 5;
        BufferedImage result =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(picture, turn(orientation, width, height), null);
        graphics.dispose();
        return result;
    }

    /** Where a stored point belongs, upright (CIPA DC-008, "Orientation"). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
