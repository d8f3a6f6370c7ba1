/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import org.cityloom.api.commands.CommandState;

/** What people read of a command that failed. */
final class CommandWords {
    private CommandWords() {}

    static String zh(CommandState state) {
        return switch (state) {
            case REFUSED -> "被设备拒绝";
            case UNANSWERED -> "设备未应答";
            case EXPIRED -> "已过期";
            case INEFFECTIVE -> "已应答，但未见效果";
            default -> throw new IllegalArgumentException(state + " is no failure");
        };
    }

    static String en(CommandState state) {
        return switch (state) {
            case REFUSED -> "was refused by the device";
            case UNANSWERED -> "was not answered";
            case EXPIRED -> "expired";
            case INEFFECTIVE -> "was acknowledged but had no effect";
            default -> throw new IllegalArgumentException(state + " is no failure");
        };
    }
}
