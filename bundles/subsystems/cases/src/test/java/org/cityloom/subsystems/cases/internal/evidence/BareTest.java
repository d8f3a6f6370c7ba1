/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.subsystems.cases.internal.evidence.TestPhotos.*;

/** What is downloaded of a photo holds its pixels and nothing that was noted about it. */
class BareTest {
    private static final byte[] JPEG = jpeg(scene(1, 300, 200));
    private static final byte[] PNG = png(scene(1, 300, 200));

    private static byte[] exif(int orientation) {
        return TestExif.of(ByteOrder.LITTLE_ENDIAN)
                .orientation(orientation)
                .taken("2026:03:01 09:00:00", "+08:00")
                .place(27.21, 111.4)
                .tiff();
    }

    private static byte[] segment(int marker, String content) {
        int length = content.length() + 2;
        return joined(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, ascii(content));
    }

    private static byte[] noted(int orientation) {
        byte[] notes = joined(
                segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>owner SECRET</x:xmpmeta>"),
                segment(0xe2, "ICC_PROFILE\0\1\1SECRET"),
                segment(0xed, "Photoshop 3.0\0 8BIM SECRET"),
                segment(0xee, "SECRET"),
                segment(0xfe, "SECRET"));
        byte[] photo = withExif(
                joined(Arrays.copyOf(JPEG, 2), notes, Arrays.copyOfRange(JPEG, 2, JPEG.length)), exif(orientation));
        return joined(photo, ascii("SECRET behind its end"));
    }

    private static void assertShowsTheSame(byte[] bare, byte[] photo) throws IOException {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(photo));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(bare));
        assertThat(after.getRGB(0, 0, 300, 200, null, 0, 300)).isEqualTo(before.getRGB(0, 0, 300, 200, null, 0, 300));
    }

    private static ShotNotes notes(PhotoFormat format, byte[] photo) {
        return Exif.read(Container.read(format, photo).exif(), ZoneOffset.UTC);
    }

    private static String text(byte[] photo) {
        return new String(photo, StandardCharsets.ISO_8859_1);
    }

    @Test
    void takesEverythingThatACameraOrProgramNotedOutOfAJpegAndLeavesItsPixels() throws IOException {
        byte[] noted = noted(1);
        assertThat(notes(PhotoFormat.JPEG, noted).place()).isNotNull();
        byte[] bare = Bare.of(PhotoFormat.JPEG, noted, 1);
        assertThat(bare).isEqualTo(JPEG);
        assertThat(text(bare)).doesNotContain("Exif", "SECRET", "xap");
        assertShowsTheSame(bare, noted);
    }

    @Test
    void keepsHowAPhotoIsToBeTurnedAndNothingElse() throws IOException {
        for (int orientation = 2; orientation <= 8; orientation++) {
            byte[] jpeg = Bare.of(PhotoFormat.JPEG, noted(orientation), orientation);
            assertThat(notes(PhotoFormat.JPEG, jpeg)).isEqualTo(new ShotNotes(null, null, orientation));
            assertThat(text(jpeg)).doesNotContain("SECRET", "2026:03:01");
            byte[] png = Bare.of(PhotoFormat.PNG, withChunk(PNG, "eXIf", exif(orientation)), orientation);
            assertThat(notes(PhotoFormat.PNG, png)).isEqualTo(new ShotNotes(null, null, orientation));
            assertShowsTheSame(png, PNG);
        }
    }

    @Test
    void takesEverythingThatACameraOrProgramNotedOutOfAPngAndLeavesItsPixels() throws IOException {
        byte[] noted = withChunk(PNG, "eXIf", exif(1));
        for (String type : new String[] {"tEXt", "zTXt", "iTXt", "tIME", "iCCP", "pHYs", "prVt"}) {
            noted = withChunk(noted, type, ascii("SECRET"));
        }
        byte[] bare = Bare.of(PhotoFormat.PNG, joined(noted, ascii("SECRET")), 1);
        assertThat(bare).isEqualTo(PNG);
        assertShowsTheSame(bare, PNG);
        byte[] clear = withChunk(PNG, "tRNS", new byte[] {0, 1, 0, 2, 0, 3});
        assertThat(Bare.of(PhotoFormat.PNG, clear, 1)).isEqualTo(clear);
    }

    @Test
    void leavesOutAThumbnailOfJfifAndWhatStandsBehindAdobesMark() {
        byte[] jfif = segment(0xe0, "JFIF\0\1\2\1\0\110\0\110\1\1abc");
        byte[] adobe = segment(0xee, "Adobe\0\144\0\0\0\0\1SECRET");
        byte[] rest = Arrays.copyOfRange(JPEG, 20, JPEG.length); // behind the segment of JFIF
        byte[] bare = Bare.of(PhotoFormat.JPEG, joined(Arrays.copyOf(JPEG, 2), jfif, adobe, rest), 1);
        byte[] without = segment(0xe0, "JFIF\0\1\2\1\0\110\0\110\0\0");
        byte[] mark = segment(0xee, "Adobe\0\144\0\0\0\0\1");
        assertThat(bare).isEqualTo(joined(Arrays.copyOf(JPEG, 2), without, mark, rest));
    }

    @Test
    void makesNothingOfHeic() {
        assertThatThrownBy(() -> Bare.of(PhotoFormat.HEIC, heic(10, 10, exif(1)), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
