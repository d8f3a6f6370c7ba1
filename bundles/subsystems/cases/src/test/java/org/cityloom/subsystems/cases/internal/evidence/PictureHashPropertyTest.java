/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class PictureHashPropertyTest {
    @Property
    void nearHashesHaveABandInCommon(
            @ForAll long hash, @ForAll @Size(max = PictureHash.NEAR) Set<@IntRange(max = 63) Integer> bits) {
        long near = hash;
        for (int bit : bits) {
            near ^= 1L << bit;
        }
        assertThat(PictureHash.distance(hash, near)).isEqualTo(bits.size());
        List<Integer> one = PictureHash.bands(hash);
        List<Integer> other = PictureHash.bands(near);
        assertThat(IntStream.range(0, 5).anyMatch(i -> one.get(i).equals(other.get(i))))
                .isTrue();
    }

    @Property
    void bandsAreTheWholeHash(@ForAll long hash) {
        List<Integer> bands = PictureHash.bands(hash);
        long joined = bands.get(0)
                | (long) bands.get(1) << 13
                | (long) bands.get(2) << 26
                | (long) bands.get(3) << 39
                | (long) bands.get(4) << 52;
        assertThat(joined).isEqualTo(hash);
    }

    @Example
    void keepsToAPictureThatIsScaledAndEncodedAnew() {
        for (int seed = 0; seed < 20; seed++) {
            BufferedImage scene = TestPhotos.scene(seed, 800, 600);
            BufferedImage scaled = new BufferedImage(500, 375, BufferedImage.TYPE_INT_RGB);
            scaled.createGraphics()
                    .drawImage(scene.getScaledInstance(500, 375, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            long original = hash(TestPhotos.png(scene));
            assertThat(PictureHash.distance(original, hash(TestPhotos.jpeg(scene))))
                    .isLessThanOrEqualTo(PictureHash.NEAR);
            assertThat(PictureHash.distance(original, hash(TestPhotos.jpeg(scaled))))
                    .isLessThanOrEqualTo(PictureHash.NEAR);
            BufferedImage other = TestPhotos.scene(seed + 1L, 800, 600);
            assertThat(PictureHash.distance(original, hash(TestPhotos.jpeg(other))))
                    .isGreaterThan(PictureHash.NEAR);
        }
    }

    private static long hash(byte[] photo) {
        Long hash = Inspection.inspect(photo, ZoneOffset.UTC).hash();
        assertThat(hash).isNotNull();
        return hash;
    }

    @Example
    void hasNoneOfAPictureThatShowsNothing() {
        BufferedImage dark = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        dark.setRGB(7, 7, 0xffffff);
        assertThat(PictureHash.of(dark)).isEmpty();
    }
}
