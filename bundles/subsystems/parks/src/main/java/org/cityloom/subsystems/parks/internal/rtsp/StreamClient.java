/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.parks.internal.CameraAddresses;
import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;
import org.cityloom.subsystems.parks.internal.store.Camera;

/**
 * Asks cameras for their streams, by RTSP over TCP (RFC 2326), everything of one on one connection. Goes only where it was told to: no answer
 * leads it elsewhere. Safe for all threads.
 */
public final class StreamClient {
    private static final int PORT = 554; // RFC 2326, 3.2
    private static final int SECURE_PORT = 322; // RFC 7826, 22.1
    private static final Duration CONNECT = Duration.ofSeconds(3); // default; cameras are in the city's own network
    private static final String DESCRIPTION = "application/sdp";

    /**
     * Returns if the stream is there, and takes nothing of it. Blocks for at most the time-out, and as long as the name of the host takes.
     *
     * @param allowed hosts that may be asked whatever their address
     * @throws SilentCameraException if the stream is not there
     */
    public void ask(URI uri, Camera.@Nullable Login login, Set<String> allowed, Duration timeout)
            throws SilentCameraException, InterruptedException {
        over(uri, login, allowed, timeout, StreamClient::description);
    }

    /**
     * Plays the stream until it had a key frame. Blocks likewise.
     *
     * @param most bytes of the key frame
     * @throws SilentCameraException if it plays nothing; with a reason that tells it alive if what it plays gives no picture
     */
    public KeyFrame keyFrame(URI uri, Camera.@Nullable Login login, Set<String> allowed, Duration timeout, int most)
            throws SilentCameraException, InterruptedException {
        Player player = new Player(most);
        try {
            return over(
                    uri, login, allowed, timeout, conversation -> player.play(conversation, description(conversation)));
        } catch (SilentCameraException e) {
            boolean plays = player.isPlaying() && e.silence().reason() == Silence.Reason.TOO_SLOW;
            throw plays ? new SilentCameraException(Silence.Reason.NO_KEY_FRAME, e) : e;
        }
    }

    /** What is asked over one connection. */
    private interface Talk<T> {
        T with(RtspConversation conversation) throws IOException;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // closing is all that follows from it
    private static <T> T over(
            URI uri, Camera.@Nullable Login login, Set<String> allowed, Duration timeout, Talk<T> talk)
            throws SilentCameraException, InterruptedException {
        InetAddress address = CameraAddresses.check(uri, allowed);
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (SocketChannel channel =
                SocketChannel.open()) { // unlike a plain socket it lets go when its thread is interrupted
            over.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> close(channel));
            return talk.with(new RtspConversation(connected(channel.socket(), address, uri, timeout), uri, login));
        } catch (SilentCameraException e) {
            throw over.isCompletedExceptionally() && !e.silence().reason().isAlive()
                    ? new SilentCameraException(Silence.Reason.TOO_SLOW, e)
                    : e;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("no longer asked: " + e);
            }
            boolean late = over.isCompletedExceptionally();
            throw new SilentCameraException(late ? Silence.Reason.TOO_SLOW : Silence.Reason.NO_ANSWER, e);
        } finally {
            over.complete(null);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a connection to a camera", e);
        }
    }

    private static Socket connected(Socket socket, InetAddress address, URI uri, Duration timeout) throws IOException {
        boolean secure = uri.getScheme().toLowerCase(Locale.ROOT).equals("rtsps");
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? SECURE_PORT : PORT;
        Duration patience = CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout;
        try {
            socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
        } catch (SocketTimeoutException | ConnectException e) {
            throw new SilentCameraException(Silence.Reason.NO_CONNECTION, e);
        }
        return secure ? encrypted(socket, uri.getHost(), port) : socket;
    }

    private static Socket encrypted(Socket socket, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private static RtspAnswer description(RtspConversation conversation) throws IOException {
        conversation.ask("OPTIONS", conversation.uri(), "");
        RtspAnswer answer = conversation.ask("DESCRIBE", conversation.uri(), "Accept: " + DESCRIPTION + "\r\n");
        boolean described =
                answer.value("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith(DESCRIPTION)
                        && answer.body().startsWith("v=0");
        if (!described) {
            throw new SilentCameraException(Silence.Reason.NO_STREAM);
        }
        return answer;
    }
}
