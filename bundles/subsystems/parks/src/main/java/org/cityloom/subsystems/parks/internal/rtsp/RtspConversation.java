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
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;
import org.cityloom.subsystems.parks.internal.store.Camera;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Questions and answers over one connection, signed in when the camera wants it. For one thread. */
final class RtspConversation {
    private static final int UNAUTHORIZED = 401;
    private static final int ONCE_BYTES = 8;

    private final InputStream in;
    private final OutputStream out;
    private final String uri;
    private final Camera.@Nullable Login login;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Challenge challenge;
    private int sequence;

    RtspConversation(Socket socket, URI uri, Camera.@Nullable Login login) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.uri = uri.toASCIIString();
        this.login = login;
    }

    /** Asks, and once more if the camera wants to be signed in to, or names a new nonce. */
    RtspAnswer ask(String method, String accepted) throws IOException {
        RtspAnswer answer = exchange(method, accepted);
        if (answer.status() != UNAUTHORIZED || login == null) {
            return answer;
        }
        Optional<Challenge> next = Challenge.safest(answer.values("WWW-Authenticate"));
        if (next.isEmpty()) {
            return answer;
        }
        challenge = next.get();
        return exchange(method, accepted);
    }

    private RtspAnswer exchange(String method, String accepted) throws IOException {
        sequence++;
        StringBuilder request = new StringBuilder(method + " " + uri + " RTSP/1.0\r\nCSeq: " + sequence + "\r\n");
        request.append("User-Agent: Cityloom\r\n").append(accepted);
        if (challenge != null && login != null) {
            byte[] once = new byte[ONCE_BYTES];
            random.nextBytes(once);
            String signed = challenge.answer(login, method, uri, HexFormat.of().formatHex(once));
            request.append("Authorization: ").append(signed).append("\r\n");
        }
        out.write(request.append("\r\n").toString().getBytes(UTF_8));
        out.flush();
        RtspAnswer answer = RtspAnswer.read(in);
        if (!answer.value("CSeq").orElse("").equals(String.valueOf(sequence))) {
            throw new SilentCameraException(Silence.Reason.NO_STREAM);
        }
        return answer;
    }
}
