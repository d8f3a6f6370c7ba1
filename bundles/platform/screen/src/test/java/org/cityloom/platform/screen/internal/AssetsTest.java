/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AssetsTest {
    private static final String PAGE =
            "<script type=\"importmap\">{}</script><link href=\"/screen/{version}/a.css\" />";

    @Test
    void keepsAFileOfThisVersionForEver() {
        Assets assets = assets("a");
        assertThat(assets.find(assets.version() + "/app.js"))
                .isNotNull()
                .extracting(Assets.Found::immutable)
                .isEqualTo(true);
    }

    @Test
    void servesAnEarlierVersionToPagesThatAreStillOpenButDoesNotLetThemKeepIt() {
        assertThat(assets("a").find("0123456789ab/app.js"))
                .isNotNull()
                .extracting(Assets.Found::immutable)
                .isEqualTo(false);
    }

    @Test
    void changesItsVersionWithAnyContent() {
        assertThat(assets("a").version()).isNotEqualTo(assets("b").version());
        assertThat(assets("a").version()).isEqualTo(assets("a").version());
    }

    @Test
    void leavesTheVersionOfThePageToTheShellWhenItIsBuilt() throws Exception {
        try (InputStream page = AssetsTest.class.getResourceAsStream("/screen/index.html")) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("/screen/{version}/app.js")
                    .doesNotContain("${", "SNAPSHOT");
        }
    }

    @Test
    void namesTheVersionInThePage() throws Exception {
        Assets assets = assets("a");
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        assets.page().asset().writePlain(html);
        assertThat(html.toString(StandardCharsets.UTF_8)).contains("/screen/" + assets.version() + "/a.css");
    }

    @Test
    void findsNothingOutsideOfItsFolders() {
        Assets assets = assets("a");
        assertThat(assets.find("")).isNull();
        assertThat(assets.find("app.js")).isNull();
        assertThat(assets.find(assets.version() + "/../app.js")).isNull();
        assertThat(assets.find("lib/ol/../../app.js")).isNull();
    }

    @Test
    void refusesAShellWithoutAPage() {
        assertThatThrownBy(() -> new Assets(Map.of(), Map.of())).hasMessageContaining("index.html");
    }

    private static Assets assets(String content) {
        return new Assets(
                Map.of("index.html", bytes(PAGE), "app.js", bytes(content)), Map.of("ol/1/ol.js", bytes("library")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
