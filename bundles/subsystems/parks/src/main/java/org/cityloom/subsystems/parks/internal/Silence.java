/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * Why a camera did not answer as it should.
 *
 * @param reason what kind of reason
 * @param status with which the camera answered; null unless it is that what was wrong
 */
public record Silence(Reason reason, @Nullable Integer status) {

    public Silence(Reason reason) {
        this(reason, null);
    }

    /** What people read. */
    public LocalizedText text() {
        String behind = status == null ? "" : " " + status;
        return new LocalizedText(reason.zh + behind, reason.en + behind);
    }

    /** Kinds of reasons; their names are kept and are known to the desk. */
    public enum Reason {
        HOST_UNKNOWN("主机名无法解析", "the name of its host is not known"),
        ADDRESS_FORBIDDEN("该地址不允许访问", "its address may not be asked"),
        NO_CONNECTION("无法建立连接", "it takes no connection"),
        NO_ANSWER("未应答或连接中断", "it does not answer, or breaks off"),
        TOO_SLOW("超时未答完", "it does not answer in time"),
        LOGIN_REFUSED("拒绝用户名或密码", "it refuses the name or the password"),
        LOGIN_UNREADABLE("已存密码无法读取，请重新输入", "its stored password cannot be read; enter it again"),
        STATUS("应答状态码异常", "it answers with status"),
        TOO_LARGE("应答过大", "its answer is too large"),
        NO_PICTURE("应答不是 JPEG 或 PNG 图像", "its answer is neither JPEG nor PNG"),
        NO_STREAM("应答不是视频流描述", "its answer describes no stream"),
        NO_KEY_FRAME("视频流正常，但限时内未收到完整关键帧", "its stream is there, but had no whole key frame in time"),
        CODEC_UNKNOWN(
                "视频流正常，但既非 H.264 也非 H.265，无法抓图",
                "its stream is there, but neither H.264 nor H.265, so no picture is taken"),
        NO_DECODER(
                "视频流正常，但服务器未安装 ffmpeg，无法抓图",
                "its stream is there, but the server has no ffmpeg, so no picture is taken"),
        NOT_DECODED("视频流正常，但图像无法解码", "its stream is there, but its picture cannot be decoded");

        private static final Set<Reason> ALIVE = EnumSet.of(NO_KEY_FRAME, CODEC_UNKNOWN, NO_DECODER, NOT_DECODED);

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Whether the camera is alive all the same: its stream comes, only no picture is taken of it. */
        public boolean isAlive() {
            return ALIVE.contains(this);
        }
    }
}
