/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the decoder of one connection and stops reading while its device is over its rate. What was read is handled; the rest
 * waits in the network of the device, which is so held back, and nobody else. For the thread of the connection only.
 */
final class TrafficGuard extends ChannelInboundHandlerAdapter {
    private final TrafficLimits limits;
    private final Consumer<Disconnect> end;
    private @Nullable DeviceTraffic traffic;
    private @Nullable ChannelHandlerContext context;
    private boolean slowed;

    /** @param end ends the connection with that reason */
    TrafficGuard(TrafficLimits limits, Consumer<Disconnect> end) {
        this.limits = limits;
        this.end = end;
        this.traffic = limits.ofStranger();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    /** From now on this counts for that device. */
    void proven(String device) {
        traffic = limits.of(device);
    }

    /** From now on nothing counts: a core service, or somebody who is being sent away. */
    void exempt() {
        traffic = null;
        goOn();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object received) {
        DeviceTraffic counted = traffic;
        if (counted != null && received instanceof ByteBuf bytes) {
            counted.bytes(bytes.readableBytes());
            check(counted);
        }
        ctx.fireChannelRead(received);
    }

    /** One message came. */
    void message() {
        DeviceTraffic counted = traffic;
        if (counted != null) {
            counted.message();
            check(counted);
        }
    }

    private void check(DeviceTraffic counted) {
        ChannelHandlerContext ctx = context;
        if (!slowed && ctx != null && counted.waitNanos() > 0) {
            slowed = true;
            limits.slowDown();
            ctx.channel().config().setAutoRead(false);
            later(ctx, counted.waitNanos());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the connection
    private void later(ChannelHandlerContext ctx, long nanos) {
        ctx.executor().schedule(this::readAgain, nanos, TimeUnit.NANOSECONDS);
    }

    private void readAgain() {
        DeviceTraffic counted = traffic;
        ChannelHandlerContext ctx = context;
        if (!slowed || counted == null || ctx == null || !ctx.channel().isActive()) {
            return;
        }
        Disconnect reason = counted.overload(limits.limits().patience());
        if (reason != null) {
            limits.sendAway();
            exempt();
            end.accept(reason);
        } else if (counted.waitNanos() > 0) {
            later(ctx, counted.waitNanos());
        } else {
            goOn();
        }
    }

    private void goOn() {
        ChannelHandlerContext ctx = context;
        if (slowed && ctx != null) {
            slowed = false;
            limits.goOn();
            ctx.channel().config().setAutoRead(true);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        goOn();
        ctx.fireChannelInactive();
    }
}
