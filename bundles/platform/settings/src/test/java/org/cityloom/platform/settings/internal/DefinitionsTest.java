/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.settings.internal.definition.Attribute;
import org.cityloom.platform.settings.internal.definition.AttributeType;
import org.cityloom.platform.settings.internal.definition.Definition;
import org.cityloom.platform.settings.internal.definition.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionsTest {
    @TempDir
    Path folder;

    @Test
    void tellWhatASubsystemDescribesInBothLanguagesWhileItRuns() throws Exception {
        try (RunningFramework framework = new RunningFramework(folder)) {
            Definitions definitions = new Definitions(framework.context(), framework.types());
            assertThat(definitions.all()).isEmpty();
            Bundle pumps = framework.installSubsystem(Pumps.ID, Pumps.FILES);
            assertThat(definitions.all()).extracting(Definition::pid).containsExactly(Pumps.PID);
            Definition found = definitions.of(Pumps.PID).orElseThrow();
            assertThat(found.title()).isEqualTo(new LocalizedText("水泵", "Pumps"));
            Attribute limit = found.attribute("limit").orElseThrow();
            assertThat(limit.name()).isEqualTo(new LocalizedText("压力", "Pressure"));
            assertThat(limit.unit()).isEqualTo(new LocalizedText("巴", "bar"));
            assertThat(limit.fallback()).isEqualTo(50.0);
            assertThat(limit.min()).isEqualByComparingTo("5");
            assertThat(limit.max()).isEqualByComparingTo("120");
            assertThat(found.attributes())
                    .extracting(Attribute::type)
                    .containsExactly(
                            AttributeType.DECIMAL,
                            AttributeType.WHOLE,
                            AttributeType.TEXT,
                            AttributeType.BOOLEAN,
                            AttributeType.TEXT,
                            AttributeType.SECRET);
            assertThat(found.attribute("names").orElseThrow().fallback()).isEqualTo(List.of("a", "b"));
            assertThat(found.attribute("key").orElseThrow().fallback()).isNull();
            assertThat(found.attribute("mode").orElseThrow().options()).hasSize(2);
            pumps.stop();
            assertThat(definitions.all()).isEmpty();
        }
    }
}
