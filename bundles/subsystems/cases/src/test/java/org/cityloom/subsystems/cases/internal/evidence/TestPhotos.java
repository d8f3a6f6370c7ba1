/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Photos that tests take: scenes of chance, each the same for the same seed. */
public final class TestPhotos {
    private TestPhotos() {}

    /** Something with light and shadow; others with other seeds look different. */
    public static BufferedImage scene(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            int wide = (int) (width * (0.1 + random.nextDouble() * 0.3));
            int high = (int) (height * (0.1 + random.nextDouble() * 0.3));
            graphics.fillOval(
                    (int) (random.nextDouble() * width) - wide / 2,
                    (int) (random.nextDouble() * height) - high / 2,
                    wide,
                    high);
        }
        graphics.dispose();
        return picture;
    }

    public static byte[] jpeg(BufferedImage picture) {
        return written(picture, "jpeg");
    }

    public static byte[] png(BufferedImage picture) {
        return written(picture, "png");
    }

    private static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The JPEG with Exif data behind its first marker. */
    public static byte[] withExif(byte[] jpeg, byte[] tiff) {
        int length = tiff.length + 8;
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length};
        return joined(head, ascii("Exif\0\0"), tiff, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The PNG with one more chunk behind its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        return joined(Arrays.copyOf(png, 33), chunk(type, content), Arrays.copyOfRange(png, 33, png.length));
    }

    /** A PNG that says it has that size, with next to no pixels. */
    public static byte[] pngOfSize(int width, int height) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(header)) {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] signature = Arrays.copyOf(png(scene(1, 8, 8)), 8);
        return joined(
                signature,
                chunk("IHDR", header.toByteArray()),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(ascii(type));
        sum.update(content);
        return joined(u32(content.length), ascii(type), content, u32((int) sum.getValue()));
    }

    /** The frame of a HEIC of that size with Exif data, without pixels that anybody could decode. */
    public static byte[] heic(int width, int height, byte[] tiff) {
        byte[] size = box("ispe", u32(0), u32(width), u32(height));
        byte[] tile = box("ispe", u32(0), u32(512), u32(512));
        return joined(
                box("ftyp", ascii("heic"), u32(0), ascii("mif1heic")),
                box("meta", u32(0), box("iprp", box("ipco", tile, size))),
                box("mdat", u32(6), ascii("Exif\0\0"), tiff, new byte[100]));
    }

    public static byte[] box(String type, byte[]... contents) {
        byte[] content = joined(contents);
        return joined(u32(content.length + 8), ascii(type), content);
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] u32(int number) {
        return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
