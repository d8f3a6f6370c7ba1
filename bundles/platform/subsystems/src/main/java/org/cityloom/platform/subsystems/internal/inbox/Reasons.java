/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.time.Duration;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.InstalledSubsystem;

/** What the inbox itself has to say. */
final class Reasons {
    private Reasons() {}

    static Verdict incomplete(Duration patience) {
        long seconds = patience.toSeconds();
        return Verdict.refused(
                "archive-truncated",
                new LocalizedText(
                        "文件不是完整的归档包，且 " + seconds + " 秒内没有变化：可能传输中断；请重新传输",
                        "The file is no complete archive and did not change for " + seconds
                                + " s: the copy was probably broken off; copy it again"));
    }

    static Verdict installed(InstalledSubsystem there) {
        return Verdict.done(new LocalizedText(
                there.title().zh() + "（" + there.id() + "）" + there.version() + " 已安装，内容相同",
                there.title().en() + " (" + there.id() + ") " + there.version()
                        + " is installed already, with the same content"));
    }

    static Verdict failed(RuntimeException failure) {
        return Verdict.refused(
                "inbox-failed",
                new LocalizedText(
                        "平台未能处理此文件，原因见日志：" + failure + "；处理后请重新放入",
                        "The platform could not deal with this file, see its log: " + failure
                                + "; put it here again when that is mended"));
    }
}
