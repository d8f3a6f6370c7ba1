/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoundsReaderTest {
    private static Map<String, Bounds> read(String xml) throws XMLStreamException {
        return BoundsReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsTheBoundsOfEachAttribute() throws XMLStreamException {
        Map<String, Bounds> found =
                read("<MetaData><OCD id='a'><AD id='x' min='0.5'/><AD id='y' max='many'/></OCD></MetaData>");
        assertThat(found.get("a x")).extracting(Bounds::min).hasToString("0.5");
        assertThat(found.get("a y")).isEqualTo(Bounds.NONE);
    }

    @Test
    void readsNoFileOfOursForAVendor() {
        assertThatThrownBy(() -> read("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><OCD id='a'>&e;</OCD>"))
                .isInstanceOf(XMLStreamException.class);
    }
}
