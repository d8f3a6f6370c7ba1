/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;

/** Plays the video of a stream over the connection on which it was described (RFC 2326, 10.4, 10.5 and 10.12), for one picture. For one thread. */
final class Player {
    private static final String TRANSPORT = "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n";
    private static final Pattern CHANNEL = Pattern.compile("interleaved=([0-9]{1,3})\\b");
    private static final Pattern SESSION = Pattern.compile("[!-:<-~]{1,200}");

    private final int most;
    private boolean playing;

    /** @param most bytes of a key frame */
    Player(int most) {
        this.most = most;
    }

    /** Whether something of the stream came. */
    boolean isPlaying() {
        return playing;
    }

    /** Blocks until there was a key frame, or the connection ends. */
    KeyFrame play(RtspConversation conversation, RtspAnswer description) throws IOException {
        String base =
                description.value("Content-Base").filter(VideoTrack::isAddress).orElse(conversation.uri());
        VideoTrack track = VideoTrack.of(description.body(), base)
                .orElseThrow(() -> new SilentCameraException(Silence.Reason.CODEC_UNKNOWN));
        RtspAnswer setUp = conversation.ask("SETUP", track.control(), TRANSPORT);
        String session = "Session: " + session(setUp) + "\r\n";
        conversation.ask("PLAY", track.all(), session + "Range: npt=0.000-\r\n");
        KeyFrame picture = watch(conversation, track, channel(setUp));
        conversation.tell("TEARDOWN", track.all(), session);
        return picture;
    }

    private KeyFrame watch(RtspConversation conversation, VideoTrack track, int channel) throws IOException {
        KeyFrames frames = new KeyFrames(track, most);
        while (true) {
            Optional<RtpPacket> packet = RtpPacket.of(conversation.next(channel));
            if (packet.isPresent()) {
                playing = true;
                Optional<KeyFrame> picture = frames.take(packet.get());
                if (picture.isPresent()) {
                    return picture.get();
                }
            }
        }
    }

    private static String session(RtspAnswer setUp) throws SilentCameraException {
        Matcher session = SESSION.matcher(setUp.value("Session").orElse(""));
        if (!session.lookingAt()) {
            throw new SilentCameraException(Silence.Reason.NO_STREAM);
        }
        return session.group();
    }

    private static int channel(RtspAnswer setUp) {
        Matcher channel = CHANNEL.matcher(setUp.value("Transport").orElse(""));
        return channel.find() ? Integer.parseInt(channel.group(1)) : 0;
    }
}
