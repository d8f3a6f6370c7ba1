/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditEntryTest {
    @Test
    void namesTheActionAsAPermissionIsNamed() {
        assertThat(AuditEntry.of("devices:rotate-key", "device", "truck-1", null, null)
                        .subject())
                .isEqualTo(new AuditSubject("device", "truck-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "devices", "Devices:register", "devices:", "devices:register\n", "a:b:c"})
    void refusesAnActionThatIsNamedOtherwise(String action) {
        assertThatThrownBy(() -> AuditEntry.of(action, "device", "truck-1", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("action");
    }

    @Test
    void refusesASubjectThatCouldNotBeKept() {
        assertThatThrownBy(() -> new AuditSubject("Device", "truck-1")).hasMessageContaining("kind");
        assertThatThrownBy(() -> new AuditSubject("device", "")).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> new AuditSubject("device", "x".repeat(201))).hasMessageContaining("201");
    }
}
