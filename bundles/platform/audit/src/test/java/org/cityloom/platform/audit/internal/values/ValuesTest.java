/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.values;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValuesTest {
    private final Values values = new Values();

    private record Account(String name, Map<String, String> settings) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "newPassword", "api-key", "API_KEY", "accessToken", "clientSecret", "Set-Cookie"})
    void refusesAFieldThatIsNamedLikeASecretAtAnyDepth(String field) {
        assertThatThrownBy(() -> values.json(Map.of(field, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field);
        assertThatThrownBy(() -> values.json(new Account("wang", Map.of(field, "x"))))
                .hasMessageContaining(field);
        assertThatThrownBy(() -> values.json(Map.of("all", List.of(Map.of(field, "x")))))
                .hasMessageContaining(field);
    }

    @Test
    void writesTheFieldsInOneOrder() {
        assertThat(values.json(Map.of("b", 1, "a", 2, "c", List.of("x")))).isEqualTo("{\"a\":2,\"b\":1,\"c\":[\"x\"]}");
    }

    @Test
    void shortensWhatIsLongSoThatItFitsItsColumn() {
        String texts = values.json(Map.of("text", "很".repeat(600)));
        String items =
                values.json(Map.of("items", IntStream.range(0, 70).boxed().toList()));
        String everything = values.json(Map.of(
                "items", IntStream.range(0, 50).mapToObj(i -> "\"".repeat(400)).toList()));

        assertThat(texts).hasSizeLessThan(600).contains("… 100");
        assertThat(items).contains("49", "… 20").doesNotContain("50,");
        assertThat(everything).hasSizeLessThanOrEqualTo(8192).contains("shortenedFrom");
        assertThat(values.read(everything)).isInstanceOf(Map.class);
    }

    @Test
    void takesRecordsAndMapsOnly() {
        assertThat(values.json(null)).isNull();
        assertThatThrownBy(() -> values.json("text")).hasMessageContaining("java.lang.String");
    }
}
