/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.parks.internal.Challenge;
import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;
import org.cityloom.subsystems.parks.internal.store.Camera;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Questions and answers over one connection, signed in when the camera wants it. For one thread. */
final class RtspConversation {
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final int INTERLEAVED = '$'; // RFC 2326, 10.12

    private final InputStream in;
    private final OutputStream out;
    private final String uri;
    private final Camera.@Nullable Login login;
    private @Nullable Challenge challenge;
    private int sequence;

    RtspConversation(Socket socket, URI uri, Camera.@Nullable Login login) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.uri = uri.toASCIIString();
        this.login = login;
    }

    /** Where the conversation began. */
    String uri() {
        return uri;
    }

    /**
     * Asks, and once more if the camera wants to be signed in to, or names a new nonce.
     *
     * @param headers lines, each with its end
     * @throws SilentCameraException if it does not agree
     */
    RtspAnswer ask(String method, String target, String headers) throws IOException {
        RtspAnswer answer = signedIn(method, target, headers);
        if (answer.status() != OK) {
            throw SilentCameraException.status(answer.status());
        }
        return answer;
    }

    private RtspAnswer signedIn(String method, String target, String headers) throws IOException {
        RtspAnswer answer = exchange(method, target, headers);
        if (answer.status() != UNAUTHORIZED || login == null) {
            return answer;
        }
        Optional<Challenge> next = Challenge.safest(answer.values("WWW-Authenticate"));
        if (next.isEmpty()) {
            return answer;
        }
        challenge = next.get();
        return exchange(method, target, headers);
    }

    private RtspAnswer exchange(String method, String target, String headers) throws IOException {
        tell(method, target, headers);
        while (isData()) {
            data(); // the camera began before it answered
        }
        RtspAnswer answer = RtspAnswer.read(in);
        if (!answer.value("CSeq").orElse("").equals(String.valueOf(sequence))) {
            throw new SilentCameraException(Silence.Reason.NO_STREAM);
        }
        return answer;
    }

    /** Asks without waiting for the answer. */
    void tell(String method, String target, String headers) throws IOException {
        sequence++;
        StringBuilder request = new StringBuilder(method + " " + target + " RTSP/1.0\r\nCSeq: " + sequence + "\r\n");
        request.append("User-Agent: Cityloom\r\n").append(headers);
        if (challenge != null && login != null) {
            String signed = challenge.answer(login, method, target, Challenge.once());
            request.append("Authorization: ").append(signed).append("\r\n");
        }
        out.write(request.append("\r\n").toString().getBytes(UTF_8));
        out.flush();
    }

    /**
     * What comes next of a channel, once the camera plays (RFC 2326, 10.12); what it says in between is passed over. Blocks until it comes.
     *
     * @param channel 0 to 255
     * @return at most 65,535 bytes
     */
    byte[] next(int channel) throws IOException {
        while (true) {
            if (isData()) {
                Data data = data();
                if (data.channel == channel) {
                    return data.bytes;
                }
            } else {
                RtspAnswer.read(in);
            }
        }
    }

    private boolean isData() throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == INTERLEAVED;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Data(int channel, byte[] bytes) {}

    private Data data() throws IOException {
        byte[] head = in.readNBytes(4);
        int length = head.length < 4 ? 0 : RtpPacket.two(head, 2);
        byte[] bytes = in.readNBytes(length);
        if (head.length < 4 || bytes.length < length) {
            throw new SilentCameraException(Silence.Reason.NO_ANSWER);
        }
        return new Data(head[1] & 0xff, bytes);
    }
}
