/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.subsystems.cases.internal.evidence.TestPhotos.*;

class RefusedPhotosTest {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final byte[] JPEG = jpeg(scene(1, 1200, 900));
    private static final byte[] PNG = png(scene(1, 1200, 900));

    private static Inspected inspect(byte[] content) {
        return Inspection.inspect(content, CITY);
    }

    private static void refused(byte[] content, int status, String type) {
        assertThatThrownBy(() -> inspect(content)).isInstanceOfSatisfying(RefusedPhotoException.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.type()).isEqualTo(type);
            assertThat(refused.reason().zh()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<html><script>alert(1)</script></html>", "%PDF-1.7", "BM", "\u00ff\u00d8"})
    void refusesWhatIsNoPhotoWhateverItsName(String content) {
        refused(ascii(content), 415, "photo-unsupported");
    }

    @Test
    void refusesAPhotoThatIsCutOffAnywhere() {
        Random random = new Random(7);
        for (byte[] whole : new byte[][] {JPEG, PNG, heic(4032, 3024, new byte[50])}) {
            assertThat(inspect(whole)).isNotNull();
            for (int i = 0; i < 50; i++) {
                int length = i == 0 ? whole.length - 1 : 12 + random.nextInt(whole.length - 12);
                assertThatThrownBy(() -> inspect(Arrays.copyOf(whole, length)))
                        .isInstanceOf(RefusedPhotoException.class);
            }
        }
        refused(Arrays.copyOf(JPEG, JPEG.length / 2), 400, "photo-damaged");
        refused(Arrays.copyOf(PNG, PNG.length / 2), 400, "photo-damaged");
    }

    @Test
    void refusesAPhotoWhoseEndIsMissingAlsoIfAPreviewInItHasOne() {
        byte[] cut = Arrays.copyOf(JPEG, JPEG.length / 2);
        refused(withExif(cut, joined(new byte[20], jpeg(scene(1, 32, 32)))), 400, "photo-damaged");
    }

    @Test
    void refusesAPhotoOfWhichAPartIsMissingAlsoIfItIsEnded() {
        refused(joined(Arrays.copyOf(JPEG, JPEG.length / 2), ascii("\u00ff\u00d9")), 400, "photo-damaged");
    }

    @Test
    void refusesPixelsThatWereChangedInAPng() {
        byte[] changed = PNG.clone();
        changed[PNG.length / 2] ^= 1;
        refused(changed, 400, "photo-damaged");
    }

    @Test
    void refusesAPictureWithAPageOrAScriptInIt() {
        byte[] page = ascii("\n<!DOCTYPE html><body onload=alert(1)>");
        byte[] script = ascii("<ScRiPt>alert(1)</script>");
        refused(joined(JPEG, page), 400, "photo-active-content");
        refused(joined(JPEG, script), 400, "photo-active-content");
        refused(joined(PNG, script), 400, "photo-active-content");
        refused(withChunk(PNG, "tEXt", script), 400, "photo-active-content");
        refused(withExif(JPEG, script), 400, "photo-active-content");
        refused(joined(heic(400, 300, new byte[0]), box("free", script)), 400, "photo-active-content");
        refused(joined(heic(400, 300, new byte[0]), script), 400, "photo-damaged");
    }

    @Test
    void refusesBombsBeforeTheyAreDecoded() {
        refused(pngOfSize(60_000, 60_000), 400, "photo-oversized");
        refused(pngOfSize(8_000, 8_000), 400, "photo-oversized");
        refused(pngOfSize(20_001, 1), 400, "photo-oversized");
        refused(pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE), 400, "photo-oversized");
        refused(heic(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[0]), 400, "photo-oversized");
        byte[] jpeg = JPEG.clone();
        for (int i = 2; i < 2000; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                jpeg[i + 5] = (byte) 0xff;
                jpeg[i + 7] = (byte) 0xff;
            }
        }
        refused(jpeg, 400, "photo-oversized");
    }

    @Test
    void refusesAPictureThatSaysItIsLargerThanItsPixels() {
        refused(pngOfSize(2_000, 2_000), 400, "photo-damaged");
    }

    @Test
    void refusesAJpegOfMoreScansThanACameraWrites() {
        int scan = -1;
        for (int i = 2; i < JPEG.length - 1 && scan < 0; i++) {
            scan = JPEG[i] == (byte) 0xff && JPEG[i + 1] == (byte) 0xda ? i : -1;
        }
        byte[] one = Arrays.copyOfRange(JPEG, scan, scan + 40);
        byte[] scans = {};
        for (int i = 0; i < 101; i++) {
            scans = joined(scans, one);
        }
        refused(joined(Arrays.copyOf(JPEG, scan), scans, ascii("\u00ff\u00d9")), 400, "photo-damaged");
    }
}
