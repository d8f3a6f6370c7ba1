/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.platform.places.ImportProblem;
import org.cityloom.platform.places.internal.geometry.AreaSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The official code lists of a real city (names and codes of districts, streets and communities, without shapes). */
class ShaoyangRealDataTest {
    private final CityDraft draft = new CityDraft(List.of(), List.of(), 0.005);
    private final List<ImportProblem> refusals = new ArrayList<>();
    private Path data = Path.of("");

    @BeforeEach
    void findData() {
        String folder = System.getProperty("cityloom.sharedData", "");
        assumeTrue(!folder.isBlank(), "left out: recorded data (../shared/data) is not here");
        data = Path.of(folder);
    }

    @Test
    void takesTheOfficialListsInTheOrderOfTheLevels() throws IOException {
        take("code,name,name_en\n430500,邵阳市,Shaoyang\n");
        assertThat(takeFile("cn_shaoyang_areas.csv")).isEqualTo(12);
        assertThat(takeFile("cn_shaoyang_streets.csv")).isEqualTo(206);
        int communities = takeFile("cn_shaoyang_3districts_communities.csv");

        assertThat(refusals).isEmpty();
        assertThat(communities).isEqualTo(234);
        assertThat(draft.areas())
                .filteredOn(area -> area.code().equals("430502001001"))
                .singleElement()
                .satisfies(area -> {
                    assertThat(area.name().zh()).isEqualTo("火车社区");
                    assertThat(area.parent()).isEqualTo("430502001");
                    assertThat(area.level()).isEqualTo(AreaLevel.COMMUNITY);
                });
        assertThat(draft.areas()).extracting(AreaSource::shape).containsOnlyNulls();
    }

    @Test
    void refusesEveryCommunityWhileTheStreetsAreUnknown() throws IOException {
        take("code,name\n430500,邵阳市\n");
        takeFile("cn_shaoyang_areas.csv");
        assertThat(takeFile("cn_shaoyang_3districts_communities.csv")).isZero();
        assertThat(refusals)
                .hasSize(234)
                .allSatisfy(problem -> assertThat(problem.reason().en()).contains("parent"));
    }

    private int takeFile(String name) throws IOException {
        try (InputStream content = Files.newInputStream(data.resolve(name))) {
            return draft.take(CsvCity.read(content), refusals);
        }
    }

    private void take(String text) {
        draft.take(CsvCity.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), refusals);
    }
}
