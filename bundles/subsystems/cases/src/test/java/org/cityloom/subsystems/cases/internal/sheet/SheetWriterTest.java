/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.subsystems.cases.internal.evidence.TestPhotos;

import static org.assertj.core.api.Assertions.assertThat;

class SheetWriterTest {
    @TempDir
    Path folder;

    private final SheetWriter writer = new SheetWriter();

    private static Sheet sheet(Sheet.Section... sections) {
        return new Sheet("zh-CN", "邵阳市", "案件处置单", "2026030200000000001", "打印时间", "第 %d 页，共 %d 页", List.of(sections));
    }

    private static Sheet.Facts facts(String... values) {
        List<Sheet.Fact> facts = new ArrayList<>();
        for (String value : values) {
            facts.add(new Sheet.Fact("名称", value, false));
        }
        return new Sheet.Facts("基本情况", facts);
    }

    private static Sheet.Facts wide(String value) {
        return new Sheet.Facts("基本情况", List.of(new Sheet.Fact("描述", value, true)));
    }

    private PDDocument printed(Sheet sheet) throws IOException {
        return Loader.loadPDF(writer.print(sheet).orElseThrow());
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    @Test
    void writesRareCharactersAndTheCodesOfThoseThatTheFontLacks() throws IOException {
        try (PDDocument document =
                printed(sheet(facts("𫍽㐀𬭚 fi ffi é", "井盖 😀 裂", "👨‍👩‍👧", "a\tb\u0007c", "⼝角⻚页")))) {
            assertThat(text(document))
                    .contains("𫍽㐀𬭚 fi ffi é", "井盖 [U+1F600] 裂", "[U+1F468][U+1F469][U+1F467]", "a bc", "口角[U+2EDA]页");
        }
        try (PDDocument document = printed(sheet(facts("𠮷")))) {
            assertThat(text(document)).contains("[U+20BB7]");
        }
    }

    @Test
    void bringsAPartOfItsFontOnEachPageAndNoOther() throws IOException {
        byte[] file = writer.print(sheet(wide("路面塌陷 ".repeat(1000)))).orElseThrow();
        assertThat(file).hasSizeLessThan(200_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-Regular");
                }
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void goesOnOnFurtherPagesAndCountsThem() throws IOException {
        List<Sheet.Entry> entries = IntStream.range(0, 300)
                .mapToObj(i -> new Sheet.Entry("2026-03-02 09:00", "第 " + i + " 件", "很长".repeat(i)))
                .toList();
        try (PDDocument document = printed(sheet(new Sheet.Entries("办理过程", entries)))) {
            String text = text(document);
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(10, 60);
            assertThat(text).contains("第 1 页，共 " + pages + " 页", "第 " + pages + " 页，共 " + pages + " 页");
            for (int i = 0; i < 300; i++) {
                assertThat(text.contains("第 " + i + " 件")).as("entry " + i).isTrue();
            }
            assertThat(text.chars().filter(c -> c == '很').count()).isEqualTo(299 * 300 / 2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("邵阳市", "2026030200000000001");
            }
        }
    }

    @Test
    void wrapsLongTextsWithinThePageAndLosesNothing() throws IOException {
        String chinese = "红旗路与西湖路交叉口东北角，".repeat(80);
        String word = "x".repeat(500);
        try (PDDocument document = printed(sheet(wide(chinese), wide(word), wide("one\ntwo")))) {
            List<Float> ends = new ArrayList<>();
            StringBuilder read = new StringBuilder();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    ends.add(text.getXDirAdj() + text.getWidthDirAdj());
                    read.append(text.getUnicode());
                    super.processTextPosition(text);
                }
            }.getText(document);
            assertThat(ends).allMatch(end -> end <= SheetPages.MARGIN + SheetPages.WIDTH + 1);
            assertThat(read.toString().contains(chinese)).isTrue();
            assertThat(read.toString().contains(word)).isTrue();
            assertThat(text(document)).containsPattern("one\\R+.*two").doesNotContainPattern("(?m)^，");
        }
    }

    @Test
    void putsPicturesSideBySideAndGoesOnWithoutThoseThatAreNotThere() throws IOException {
        Path jpeg = Files.write(folder.resolve("one.jpg"), TestPhotos.jpeg(TestPhotos.scene(1, 640, 480)));
        List<Sheet.Picture> pictures = IntStream.range(0, 20)
                .mapToObj(i -> new Sheet.Picture(i % 5 == 4 ? null : jpeg, "近景 " + i))
                .toList();
        try (PDDocument document = printed(sheet(new Sheet.Pictures("照片", pictures)))) {
            assertThat(text(document)).contains("近景 0", "近景 19");
            int images = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(images).isEqualTo(16);
        }
    }

    @Test
    void printsForManyAtATime() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> printed = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String mark = "第" + i + "份";
                printed.add(pool.submit(() -> writer.print(sheet(facts(mark))).orElseThrow()));
            }
            for (int i = 0; i < 16; i++) {
                try (PDDocument document = Loader.loadPDF(printed.get(i).get())) {
                    assertThat(text(document)).contains("第" + i + "份");
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
