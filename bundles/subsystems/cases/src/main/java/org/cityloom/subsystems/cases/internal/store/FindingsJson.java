/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.evidence.Finding;
import org.cityloom.subsystems.cases.internal.evidence.FindingKind;

/** What speaks against a photo, as JSON. */
final class FindingsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FindingsJson() {}

    private record Content(FindingKind kind, long amount, @Nullable Long photo, @Nullable String caseNumber) {}

    static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings.stream()
                    .map(each -> new Content(each.kind(), each.amount(), each.photo(), each.caseNumber()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be written", e);
        }
    }

    static List<Finding> read(String json) {
        try {
            return List.of(JSON.readValue(json, Content[].class)).stream()
                    .map(each -> new Finding(each.kind(), each.amount(), each.photo(), each.caseNumber()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be read", e);
        }
    }
}
