/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The video of a stream, as its description names it (SDP, RFC 8866; RFC 2326, appendix C).
 *
 * @param codec how it is written
 * @param payloadType what its packets say, 0 to 127
 * @param control where it is set up
 * @param all where the whole stream is played
 * @param parameterSets what a key frame needs besides itself, as a stream of bytes; empty if the stream brings it along
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record VideoTrack(Codec codec, int payloadType, String control, String all, byte[] parameterSets) {
    private static final Pattern MEDIA = Pattern.compile("(?m)^m=");
    private static final Pattern VIDEO = Pattern.compile("video \\S{1,20} RTP/AVP ([0-9]{1,3})\\b");
    private static final Pattern CONTROL = Pattern.compile("(?m)^a=control:(.*)$");
    private static final Pattern ADDRESS = Pattern.compile("[!#-~]{1,500}");
    private static final Pattern SETS =
            Pattern.compile("sprop-(?:parameter-sets|vps|sps|pps)=([A-Za-z0-9+/=,]{1,4000})");
    private static final Pattern BASE64 =
            Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)");

    /** Whether a camera may name that as an address: nothing that would end a line or a quotation. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /**
     * The first video in a description that can be decoded; empty if there is none.
     *
     * @param base what addresses in it are relative to
     */
    static Optional<VideoTrack> of(String description, String base) {
        String[] parts = MEDIA.split(description);
        String all = address(control(parts[0]), base);
        for (int i = 1; i < parts.length; i++) {
            Matcher video = VIDEO.matcher(parts[i]);
            if (video.lookingAt()) {
                int payloadType = Integer.parseInt(video.group(1));
                String part = parts[i];
                Optional<VideoTrack> track = codec(part, payloadType)
                        .map(codec -> new VideoTrack(
                                codec, payloadType, address(control(part), base), all, sets(part, payloadType)));
                if (track.isPresent()) {
                    return track;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Codec> codec(String part, int payloadType) {
        Matcher map = Pattern.compile("(?m)^a=rtpmap:" + payloadType + " ([A-Za-z0-9]{1,20})/90000")
                .matcher(part);
        return map.find() ? Codec.named(map.group(1)) : Optional.empty();
    }

    private static String control(String part) {
        Matcher control = CONTROL.matcher(part);
        return control.find() && isAddress(control.group(1)) ? control.group(1) : "*";
    }

    private static String address(String control, String base) {
        if (control.equals("*")) {
            return base;
        }
        return control.contains("://") ? control : base.endsWith("/") ? base + control : base + "/" + control;
    }

    private static byte[] sets(String part, int payloadType) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Matcher line = Pattern.compile("(?m)^a=fmtp:" + payloadType + " (.*)$").matcher(part);
        if (line.find()) {
            for (Matcher sets = SETS.matcher(line.group(1)); sets.find(); ) {
                for (String set : sets.group(1).split(",")) {
                    if (BASE64.matcher(set).matches()) { // most streams bring them along as well
                        KeyFrame.append(all, Base64.getDecoder().decode(set));
                    }
                }
            }
        }
        return all.toByteArray();
    }
}
