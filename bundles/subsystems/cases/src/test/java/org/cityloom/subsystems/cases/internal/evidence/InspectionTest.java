/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.subsystems.cases.internal.evidence.TestPhotos.*;

class InspectionTest {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final byte[] JPEG = jpeg(scene(1, 1200, 900));
    private static final byte[] PNG = png(scene(1, 1200, 900));

    @TempDir
    Path folder;

    private static Inspected inspect(byte[] content) {
        return Inspection.inspect(content, CITY);
    }

    private static BufferedImage thumbnail(Inspected photo) throws IOException {
        byte[] content = photo.thumbnail().orElseThrow();
        assertThat(PhotoFormat.of(content)).contains(PhotoFormat.JPEG);
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    @Test
    void tellsFormatAndSizeAndMakesASmallPicture() throws IOException {
        for (byte[] content : new byte[][] {JPEG, PNG}) {
            Inspected photo = inspect(content);
            assertThat(photo.format()).isEqualTo(content == JPEG ? PhotoFormat.JPEG : PhotoFormat.PNG);
            assertThat(photo.width()).isEqualTo(1200);
            assertThat(photo.height()).isEqualTo(900);
            BufferedImage small = thumbnail(photo);
            assertThat(small.getWidth()).isEqualTo(640);
            assertThat(small.getHeight()).isEqualTo(480);
        }
    }

    @Test
    void doesNotEnlargeWhatIsSmall() throws IOException {
        assertThat(thumbnail(inspect(png(scene(2, 30, 20)))).getWidth()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "1,left,top",
        "2,right,top",
        "3,right,bottom",
        "4,left,bottom",
        "5,left,top",
        "6,right,top",
        "7,right,bottom",
        "8,left,bottom"
    })
    void turnsPicturesUpright(int orientation, String side, String end) throws IOException {
        BufferedImage stored = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        stored.createGraphics().fillRect(0, 0, 80, 40); // white in the corner where rows and columns begin
        byte[] tiff = TestExif.of(ByteOrder.BIG_ENDIAN).orientation(orientation).tiff();
        Inspected photo = inspect(withExif(jpeg(stored), tiff));
        BufferedImage upright = thumbnail(photo);
        boolean lies = orientation >= 5;
        assertThat(photo.width()).isEqualTo(lies ? 200 : 400);
        assertThat(upright.getWidth()).isEqualTo(lies ? 200 : 400);
        int x = side.equals("left") ? 10 : upright.getWidth() - 10;
        int y = end.equals("top") ? 10 : upright.getHeight() - 10;
        assertThat(upright.getRGB(x, y) & 0xff).isGreaterThan(200);
        assertThat(upright.getRGB(upright.getWidth() - 1 - x, upright.getHeight() - 1 - y) & 0xff)
                .isLessThan(50);
    }

    @Test
    void readsWhenAndWhereFromEveryFormat() {
        byte[] tiff = TestExif.of(ByteOrder.LITTLE_ENDIAN)
                .taken("2026:03:02 09:00:00", "+08:00")
                .place(27.2, 111.4)
                .tiff();
        for (byte[] content :
                new byte[][] {withExif(JPEG, tiff), withChunk(PNG, "eXIf", tiff), heic(4032, 3024, tiff)}) {
            Inspected photo = inspect(content);
            assertThat(photo.takenAt()).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
            assertThat(photo.place()).isNotNull();
            assertThat(photo.place().latitude()).isBetween(27.19999, 27.20001);
        }
    }

    @Test
    void leavesOutOfTheSmallPictureWhatTheCameraNoted() throws IOException {
        byte[] tiff = TestExif.of(ByteOrder.LITTLE_ENDIAN).place(27.2, 111.4).tiff();
        byte[] small = inspect(withExif(JPEG, tiff)).thumbnail().orElseThrow();
        assertThat(Container.read(PhotoFormat.JPEG, small).exif()).isEmpty();
    }

    @Test
    void keepsHeicWithoutLookingAtItsPixels() {
        Inspected photo = inspect(heic(4032, 3024, new byte[0]));
        assertThat(photo.format()).isEqualTo(PhotoFormat.HEIC);
        assertThat(photo.width()).isEqualTo(4032);
        assertThat(photo.height()).isEqualTo(3024);
        assertThat(photo.thumbnail()).isEmpty();
        assertThat(photo.hash()).isNull();
    }

    @Test
    void keepsPhotosBehindWhoseEndAPhoneWroteSomething() {
        assertThat(inspect(joined(JPEG, new byte[1000], jpeg(scene(2, 300, 200))))
                        .width())
                .isEqualTo(1200);
        assertThat(inspect(joined(JPEG, ascii("vivo{\"depth\":1}"))).width()).isEqualTo(1200);
    }

    @Test
    void doesNotInflateTextsThatAreBombs() {
        Deflater deflater = new Deflater(9);
        byte[] zeros = new byte[50 << 20];
        byte[] small = new byte[1 << 20];
        deflater.setInput(zeros);
        deflater.finish();
        int length = deflater.deflate(small);
        deflater.end();
        byte[] text = joined(ascii("x\0\0"), Arrays.copyOf(small, length));
        byte[] content = PNG;
        for (int i = 0; i < 100; i++) { // 5 GB when inflated
            content = withChunk(content, "zTXt", text);
        }
        assertThat(inspect(content).width()).isEqualTo(1200);
    }

    @Test
    void decodesALargePhotoWithinLittleMemory() throws IOException {
        // 54 million pixels, 216 MB if they were all kept; tests have 768 MB for everything
        BufferedImage large = new BufferedImage(9_000, 6_000, BufferedImage.TYPE_BYTE_GRAY);
        large.createGraphics().fillRect(0, 0, 4_500, 6_000);
        BufferedImage small = thumbnail(inspect(jpeg(large)));
        assertThat(small.getWidth()).isEqualTo(640);
        assertThat(small.getRGB(100, 200) & 0xff).isGreaterThan(200);
        assertThat(small.getRGB(540, 200) & 0xff).isLessThan(50);
    }

    @Test
    void takesTransparentAndGreyAndIndexedPictures() throws IOException {
        for (int type : new int[] {
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED
        }) {
            assertThat(thumbnail(inspect(png(new BufferedImage(700, 70, type)))).getWidth())
                    .isEqualTo(640);
        }
    }

    @Test
    void letsNobodyWaitForEver() throws IOException {
        Path file = Files.write(folder.resolve("photo"), JPEG);
        assertThat(new Inspection(1, Duration.ZERO).inspect(file, CITY).width()).isEqualTo(1200);
        assertThatThrownBy(() -> new Inspection(0, Duration.ofMillis(1)).inspect(file, CITY))
                .isInstanceOfSatisfying(RefusedPhotoException.class, refused -> assertThat(refused.status())
                        .isEqualTo(503));
    }
}
