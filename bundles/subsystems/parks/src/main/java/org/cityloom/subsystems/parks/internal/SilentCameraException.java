/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** A camera did not answer as it should. Tells nothing of what it takes to sign in. */
public final class SilentCameraException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Silence silence;

    public SilentCameraException(Silence silence, @Nullable Throwable cause) {
        super(silence.text().en(), cause);
        this.silence = silence;
    }

    public SilentCameraException(Silence.Reason reason) {
        this(new Silence(reason), null);
    }

    public SilentCameraException(Silence.Reason reason, Throwable cause) {
        this(new Silence(reason), cause);
    }

    /** It answered with a status that is no answer. */
    public static SilentCameraException status(int status) {
        boolean login = status == 401 || status == 403;
        return new SilentCameraException(
                login ? new Silence(Silence.Reason.LOGIN_REFUSED) : new Silence(Silence.Reason.STATUS, status), null);
    }

    /** Why. */
    public Silence silence() {
        return silence;
    }
}
