/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.subsystems.cases.internal.evidence.RefusedPhotoException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhotoFolderTest {
    private static final byte[] ABC = {'a', 'b', 'c'};
    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180

    @TempDir
    Path root;

    private PhotoFolder open() throws IOException {
        return new PhotoFolder(root);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void keepsAFileUnderItsDigestAndEqualOnesOnce() throws IOException {
        PhotoFolder folder = open();
        for (int i = 0; i < 2; i++) {
            PhotoFolder.Incoming incoming = folder.receive(new ByteArrayInputStream(ABC), 3);
            assertThat(incoming.sha256()).isEqualTo(DIGEST);
            assertThat(incoming.bytes()).isEqualTo(3);
            folder.keep(incoming, Optional.of(new byte[] {1}));
        }
        assertThat(files()).containsExactly("ba/78/" + DIGEST, "ba/78/" + DIGEST + ".thumbnail");
        assertThat(Files.readAllBytes(folder.find(DIGEST).orElseThrow())).isEqualTo(ABC);
        assertThat(Files.readAllBytes(folder.thumbnail(DIGEST).orElseThrow())).containsExactly(1);
    }

    @Test
    void healsAFileThatWasDamagedWhenItIsSentAgain() throws IOException {
        PhotoFolder folder = open();
        folder.keep(folder.receive(new ByteArrayInputStream(ABC), 3), Optional.empty());
        Files.write(folder.find(DIGEST).orElseThrow(), new byte[] {'x'});
        folder.keep(folder.receive(new ByteArrayInputStream(ABC), 3), Optional.empty());
        assertThat(folder.find(DIGEST).orElseThrow()).hasBinaryContent(ABC);
        assertThat(folder.thumbnail(DIGEST)).isEmpty();
    }

    @Test
    void keepsNothingOfWhatIsTooLargeOrBreaksOff() throws IOException {
        PhotoFolder folder = open();
        assertThatThrownBy(() -> folder.receive(new ByteArrayInputStream(ABC), 2))
                .isInstanceOfSatisfying(RefusedPhotoException.class, refused -> assertThat(refused.status())
                        .isEqualTo(413));
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(ABC), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the connection broke off");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> folder.receive(broken, 100)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void removesWhatACrashLeftUnfinished() throws IOException {
        open().receive(new ByteArrayInputStream(ABC), 3);
        assertThat(files()).hasSize(1);
        assertThat(open().find(DIGEST)).isEmpty();
        assertThat(files()).isEmpty();
    }
}
