/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;

/**
 * Finds the first whole key frame among the packets of a stream: one whose packets are all there, from its first to its last. For one thread.
 */
final class KeyFrames {
    private final VideoTrack track;
    private final int most;
    private final Unpacker unpacker;
    private final ByteArrayOutputStream sets = new ByteArrayOutputStream();
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
    private byte[] known;
    private boolean begun;
    private boolean whole;
    private boolean opened;
    private boolean complete;
    private int timestamp;
    private int expected;

    /** @param most bytes of a key frame */
    KeyFrames(VideoTrack track, int most) {
        this.track = track;
        this.most = most;
        this.known = track.parameterSets();
        this.unpacker = new Unpacker(track.codec(), most, this::unit);
    }

    /**
     * Takes the next packet.
     *
     * @return the key frame, if that was the last that it needed
     * @throws SilentCameraException if it is too large
     */
    Optional<KeyFrame> take(RtpPacket packet) throws SilentCameraException {
        if (packet.type() != track.payloadType()) {
            return Optional.empty();
        }
        boolean gap = begun && packet.sequence() != expected;
        boolean first = !begun;
        expected = packet.next();
        if (gap) {
            whole = false;
            unpacker.lost();
        }
        Optional<KeyFrame> before = Optional.empty();
        if (first || packet.timestamp() != timestamp) {
            before = finished();
            open(packet.timestamp(), !gap);
        }
        opened = false;
        unpacker.unpack(packet.payload());
        if (first) {
            whole = opened; // nobody knows what came before, unless it begins as pictures do
        }
        if (sets.size() + picture.size() > most) {
            throw new SilentCameraException(Silence.Reason.TOO_LARGE);
        }
        return before.isPresent() || !packet.last() ? before : finished();
    }

    private void open(int of, boolean fromItsFirst) {
        begun = true;
        whole = fromItsFirst;
        complete = false;
        timestamp = of;
        sets.reset();
        picture.reset();
    }

    private Optional<KeyFrame> finished() {
        if (complete && whole) {
            known = sets.toByteArray();
        }
        if (!whole || picture.size() == 0 || known.length == 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(known.length + picture.size());
        bytes.writeBytes(known);
        bytes.writeBytes(picture.toByteArray());
        return Optional.of(new KeyFrame(track.codec(), bytes.toByteArray()));
    }

    private void unit(byte[] unit) {
        Codec codec = track.codec();
        int type = codec.type(unit, 0);
        opened |= codec.isOpening(type);
        complete |= codec.isFirstSet(type);
        boolean set = codec.isParameterSet(type);
        if (set || codec.isKey(type)) {
            KeyFrame.append(set ? sets : picture, unit);
        }
    }
}
