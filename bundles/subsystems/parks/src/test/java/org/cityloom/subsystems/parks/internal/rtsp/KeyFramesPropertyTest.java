/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.parks.internal.SilentCameraException;

import static org.assertj.core.api.Assertions.assertThat;

/** Streams are packed here as the standards say, in every way they allow, and packets are lost on the way. */
class KeyFramesPropertyTest {
    private static final int MOST = 1 << 20;
    private static final int PICTURES = 12;
    private static final int TYPE = 96;

    @Property(tries = 300)
    void aKeyFrameIsWholeOrIsNotTaken(
            @ForAll Codec codec,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 0.2) double loss,
            @ForAll @IntRange(min = 0, max = 40) int joined)
            throws SilentCameraException {
        Random random = new Random(seed);
        List<byte[]> truths = new ArrayList<>();
        List<RtpPacket> packets = stream(codec, random, truths);
        KeyFrames frames = new KeyFrames(track(codec), MOST);
        byte[] found = null;
        for (RtpPacket packet : packets.subList(Math.min(joined, packets.size()), packets.size())) {
            if (found == null && random.nextDouble() >= loss) {
                found = frames.take(packet).map(KeyFrame::bytes).orElse(null);
            }
        }
        assertThat(found == null || truths.stream().anyMatch(isEqual(found))).isTrue();
        if (loss == 0 && joined == 0) {
            assertThat(found).isEqualTo(truths.get(0));
        }
    }

    @Property(tries = 300)
    void noBytesDoHarm(@ForAll Codec codec, @ForAll long seed) throws SilentCameraException {
        Random random = new Random(seed);
        KeyFrames frames = new KeyFrames(track(codec), MOST);
        int taken = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[0] = (byte) (0x80 | (bytes[0] & 0x3f));
                bytes[1] = (byte) ((bytes[1] & 0x80) | TYPE);
            }
            Optional<RtpPacket> packet = RtpPacket.of(bytes);
            if (packet.isPresent()) {
                assertThat(packet.get().payload()).hasSizeBetween(1, 48);
                taken += frames.take(packet.get()).isPresent() ? 1 : 0;
            }
        }
        assertThat(taken).isZero(); // there is a parameter set in none
    }

    private static Predicate<byte[]> isEqual(byte[] found) {
        return each -> Arrays.equals(each, found);
    }

    private static VideoTrack track(Codec codec) {
        return new VideoTrack(codec, TYPE, "rtsp://h/1", "rtsp://h/", new byte[0]);
    }

    /** Every third picture is a key frame, in slices, with parameter sets before it. */
    private static List<RtpPacket> stream(Codec codec, Random random, List<byte[]> truths) {
        List<RtpPacket> packets = new ArrayList<>();
        int sequence = random.nextInt(65536);
        for (int picture = 0; picture < PICTURES; picture++) {
            boolean key = picture % 3 == 0;
            List<byte[]> units = new ArrayList<>();
            ByteArrayOutputStream truth = new ByteArrayOutputStream();
            for (int type : codec == Codec.H264 ? new int[] {7, 8} : new int[] {32, 33, 34}) {
                if (key) {
                    units.add(unit(codec, type, 4 + random.nextInt(20), random));
                }
            }
            for (int slice = 0; slice <= random.nextInt(3); slice++) {
                int type = codec == Codec.H264 ? (key ? 5 : 1) : key ? 19 : 1;
                units.add(unit(codec, type, 3 + random.nextInt(400), random));
            }
            units.forEach(unit -> {
                truth.writeBytes(new byte[] {0, 0, 0, 1});
                truth.writeBytes(unit);
            });
            if (key) {
                truths.add(truth.toByteArray());
            }
            List<byte[]> payloads = payloads(codec, units, random);
            for (int i = 0; i < payloads.size(); i++) {
                packets.add(new RtpPacket(
                        TYPE, i == payloads.size() - 1, sequence++ & 0xffff, picture * 3600, payloads.get(i)));
            }
        }
        return packets;
    }

    private static byte[] unit(Codec codec, int type, int length, Random random) {
        byte[] unit = new byte[length];
        random.nextBytes(unit);
        unit[0] = (byte) (codec == Codec.H264 ? (0x60 | type) : (type << 1));
        if (codec == Codec.H265) {
            unit[1] = 1;
        }
        return unit;
    }

    private static List<byte[]> payloads(Codec codec, List<byte[]> units, Random random) {
        List<byte[]> payloads = new ArrayList<>();
        ByteArrayOutputStream together = null;
        for (byte[] unit : units) {
            boolean small = unit.length < 60;
            if (together != null && !small) {
                payloads.add(together.toByteArray());
                together = null;
            }
            if (small && random.nextBoolean()) {
                together = together == null ? opened(codec) : together;
                together.write(0);
                together.write(unit.length);
                together.writeBytes(unit);
            } else {
                together = flushed(together, payloads);
                payloads.addAll(random.nextBoolean() ? parts(codec, unit, 2 + random.nextInt(90)) : List.of(unit));
            }
        }
        flushed(together, payloads);
        return payloads;
    }

    private static ByteArrayOutputStream opened(Codec codec) {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        together.writeBytes(codec == Codec.H264 ? new byte[] {0x60 | 24} : new byte[] {48 << 1, 1});
        return together;
    }

    private static @Nullable ByteArrayOutputStream flushed(
            @Nullable ByteArrayOutputStream together, List<byte[]> payloads) {
        if (together != null) {
            payloads.add(together.toByteArray());
        }
        return null;
    }

    private static List<byte[]> parts(Codec codec, byte[] unit, int size) {
        int head = codec == Codec.H264 ? 1 : 2;
        List<byte[]> parts = new ArrayList<>();
        for (int at = head; at < unit.length; at += size) {
            int end = Math.min(at + size, unit.length);
            int flags = (at == head ? 0x80 : 0) | (end == unit.length ? 0x40 : 0);
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            if (codec == Codec.H264) {
                part.write((unit[0] & 0xe0) | 28);
                part.write(flags | (unit[0] & 0x1f));
            } else {
                part.write(49 << 1);
                part.write(unit[1]);
                part.write(flags | ((unit[0] >> 1) & 0x3f));
            }
            part.write(unit, at, end - at);
            parts.add(part.toByteArray());
        }
        return parts;
    }
}
