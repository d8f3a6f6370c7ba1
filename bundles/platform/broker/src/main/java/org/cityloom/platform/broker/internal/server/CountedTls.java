/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;

/** TLS of one connection. If the handshake fails, that is counted and goes no further: Artemis would write a line for each. */
@SuppressWarnings("FutureReturnValueIgnored") // the future of the handshake is the one that is listened to
final class CountedTls extends SslHandler {
    private final FailedHandshakes failed;

    /** @param made by Artemis, with its engine; not used otherwise */
    CountedTls(SslHandler made, FailedHandshakes failed) {
        super(made.engine());
        setHandshakeTimeoutMillis(made.getHandshakeTimeoutMillis());
        this.failed = failed;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
        super.handlerAdded(ctx);
        String from = String.valueOf(ctx.channel().remoteAddress());
        handshakeFuture().addListener(handshake -> {
            if (!handshake.isSuccess()) {
                failed.add(from, handshake.cause());
            }
        });
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) throws Exception {
        Future<?> handshake = handshakeFuture();
        if (handshake.isDone() && !handshake.isSuccess()) {
            ctx.close();
        } else {
            super.exceptionCaught(ctx, cause);
        }
    }
}
