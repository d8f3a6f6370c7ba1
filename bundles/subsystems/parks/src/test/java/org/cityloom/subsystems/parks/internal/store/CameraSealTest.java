/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CameraSealTest {
    @TempDir
    Path folder;

    @Test
    void opensWhatItSealedWithTheKeyThatItMadeForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("parks").resolve("camera-key");
        CameraSeal seal = new CameraSeal(file);
        String sealed = seal.seal("gate", "密码 word");
        assertThat(sealed).isNotEqualTo(seal.seal("gate", "密码 word")).doesNotContain("word");
        assertThat(new CameraSeal(file).open("gate", sealed)).contains("密码 word");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void opensNothingThatWasChangedOrSealedElsewhere() throws Exception {
        CameraSeal seal = new CameraSeal(folder.resolve("a"));
        String sealed = seal.seal("gate", "word");
        assertThat(seal.open("pond", sealed)).isEmpty();
        assertThat(seal.open("gate", sealed.substring(0, 30))).isEmpty();
        assertThat(seal.open("gate", "1:AAAA")).isEmpty();
        assertThat(seal.open("gate", "")).isEmpty();
        assertThat(new CameraSeal(folder.resolve("b")).open("gate", sealed)).isEmpty();
    }

    @Test
    void doesNotReplaceAKeyThatItCannotRead() throws Exception {
        Path file = Files.writeString(folder.resolve("camera-key"), "half a k");
        assertThatThrownBy(() -> new CameraSeal(file)).hasMessageContaining("holds no key");
        assertThat(file).hasContent("half a k");
    }
}
