/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A test that hangs must not hang the build; the limit of each test comes from the parent POM. */
class TimeLimitTest {
    private static final AtomicReference<String> LIMIT = new AtomicReference<>("");

    @RegisterExtension
    static final BeforeAllCallback READER =
            context -> context.getConfigurationParameter("junit.jupiter.execution.timeout.default")
                    .ifPresent(LIMIT::set);

    @Test
    void everyTestHasALimit() {
        assertThat(LIMIT.get()).matches("\\d+ m");
    }
}
