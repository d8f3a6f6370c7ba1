/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.thresholds;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RangesTest {
    @Test
    void holdsWhatLiesBetweenTheDeclaredEnds() throws XMLStreamException {
        Ranges.Range range = read("<OCD><AD id='limit' min='5' max='120'/><AD id='free'/></OCD>")
                .get("limit");
        assertThat(range).isNotNull();
        assertThat(range.holds(5)).isTrue();
        assertThat(range.holds(120)).isTrue();
        assertThat(range.holds(4.9)).isFalse();
        assertThat(range.holds(120.1)).isFalse();
    }

    @Test
    void readsNoFileThatTheDescriptionNames() {
        assertThatThrownBy(
                        () -> read("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:/etc/hostname'>]><OCD><AD id='a'/>&e;</OCD>"))
                .isInstanceOf(XMLStreamException.class);
    }

    private static Map<String, Ranges.Range> read(String xml) throws XMLStreamException {
        Map<String, Ranges.Range> ranges = new HashMap<>();
        Ranges.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), ranges);
        return ranges;
    }
}
