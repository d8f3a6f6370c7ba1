/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Prints sheets as PDF. Safe for all threads; at most two are printed at a time, since each takes some 30 MB. */
public final class SheetWriter {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;
    private static final float LABEL = 78; // points before a value or a text
    private static final float GAP = 12;
    private static final float TITLE = 17;
    private static final float HEADING = 11.5f;
    private static final int IN_A_ROW = 3;
    private static final float PICTURE_HEIGHT = 118;
    private static final float PICTURE_ROW = PICTURE_HEIGHT + SheetPages.height(2, SheetPages.SMALL) + 6;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    /**
     * Prints the sheet.
     *
     * @return the file; empty if too many are printed already, also after ten seconds of waiting
     */
    public Optional<byte[]> print(Sheet sheet) throws IOException {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try (PDDocument document = new PDDocument()) {
            write(document, sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Optional.of(out.toByteArray());
        } finally {
            turns.release();
        }
    }

    private static void write(PDDocument document, Sheet sheet) throws IOException {
        document.getDocumentInformation().setTitle(sheet.title() + " " + sheet.number());
        document.getDocumentInformation().setCreator("Cityloom");
        document.getDocumentCatalog().setLanguage(sheet.language());
        SheetFont font = new SheetFont(document);
        try (SheetPages pages = new SheetPages(document, font)) {
            pages.bold(font.printable(sheet.title()), SheetPages.MARGIN, TITLE);
            pages.space(TITLE * SheetPages.LEADING);
            for (Sheet.Section section : sheet.sections()) {
                heading(pages, font, section);
                if (section instanceof Sheet.Facts facts) {
                    facts(pages, font, facts.facts());
                } else if (section instanceof Sheet.Entries entries) {
                    entries(pages, font, entries.entries());
                } else if (section instanceof Sheet.Pictures pictures) {
                    pictures(document, pages, font, pictures.pictures());
                }
            }
            pages.finish(sheet);
        }
    }

    private static void heading(SheetPages pages, SheetFont font, Sheet.Section section) throws IOException {
        float first = section instanceof Sheet.Pictures ? PICTURE_ROW : SheetPages.height(2, SheetPages.TEXT);
        pages.need(2 * GAP + HEADING * SheetPages.LEADING + first); // not alone at the end of a page
        pages.space(GAP);
        pages.bold(font.printable(section.heading()), SheetPages.MARGIN, HEADING);
        pages.space(HEADING * SheetPages.LEADING + 2);
        pages.rule();
        pages.space(5);
    }

    /** Short ones two in a row. */
    private static void facts(SheetPages pages, SheetFont font, List<Sheet.Fact> facts) throws IOException {
        for (int i = 0; i < facts.size(); i++) {
            Sheet.Fact fact = facts.get(i);
            if (fact.wide()) {
                wide(pages, font, fact);
            } else if (i + 1 < facts.size() && !facts.get(i + 1).wide()) {
                row(pages, font, List.of(fact, facts.get(++i)));
            } else {
                row(pages, font, List.of(fact));
            }
        }
    }

    private static void wide(SheetPages pages, SheetFont font, Sheet.Fact fact) throws IOException {
        pages.need(SheetPages.height(1, SheetPages.TEXT));
        pages.write(font.printable(fact.name()), SheetPages.MARGIN, 1, SheetPages.SMALL, true);
        float width = SheetPages.WIDTH - LABEL;
        pages.flow(font.lines(fact.value(), SheetPages.TEXT, width), SheetPages.MARGIN + LABEL, SheetPages.TEXT, false);
        pages.space(2);
    }

    private static void row(SheetPages pages, SheetFont font, List<Sheet.Fact> facts) throws IOException {
        float column = (SheetPages.WIDTH - GAP) / 2;
        List<List<String>> values = new ArrayList<>();
        int highest = 1;
        for (Sheet.Fact fact : facts) {
            List<String> lines = font.lines(fact.value(), SheetPages.TEXT, column - LABEL);
            values.add(lines);
            highest = Math.max(highest, lines.size());
        }
        pages.need(SheetPages.height(highest, SheetPages.TEXT));
        for (int i = 0; i < facts.size(); i++) {
            float x = SheetPages.MARGIN + i * (column + GAP);
            pages.write(font.printable(facts.get(i).name()), x, 1, SheetPages.SMALL, true);
            for (int line = 0; line < values.get(i).size(); line++) {
                pages.write(
                        values.get(i).get(line),
                        x + LABEL,
                        SheetPages.height(line, SheetPages.TEXT),
                        SheetPages.TEXT,
                        false);
            }
        }
        pages.space(SheetPages.height(highest, SheetPages.TEXT) + 2);
    }

    private static void entries(SheetPages pages, SheetFont font, List<Sheet.Entry> entries) throws IOException {
        float width = SheetPages.WIDTH - LABEL;
        float x = SheetPages.MARGIN + LABEL;
        for (Sheet.Entry entry : entries) {
            pages.need(SheetPages.height(entry.detail().isEmpty() ? 1 : 2, SheetPages.TEXT));
            pages.write(font.printable(entry.label()), SheetPages.MARGIN, 1, SheetPages.SMALL, true);
            pages.flow(font.lines(entry.text(), SheetPages.TEXT, width), x, SheetPages.TEXT, false);
            if (!entry.detail().isEmpty()) {
                pages.flow(font.lines(entry.detail(), SheetPages.SMALL, width), x, SheetPages.SMALL, true);
            }
            pages.space(3);
        }
    }

    private static void pictures(PDDocument document, SheetPages pages, SheetFont font, List<Sheet.Picture> pictures)
            throws IOException {
        float width = (SheetPages.WIDTH - GAP * (IN_A_ROW - 1)) / IN_A_ROW;
        for (int from = 0; from < pictures.size(); from += IN_A_ROW) {
            List<Sheet.Picture> row = pictures.subList(from, Math.min(pictures.size(), from + IN_A_ROW));
            pages.need(PICTURE_ROW);
            for (int i = 0; i < row.size(); i++) {
                Sheet.Picture picture = row.get(i);
                float x = SheetPages.MARGIN + i * (width + GAP);
                if (picture.jpeg() != null) {
                    PDImageXObject image =
                            JPEGFactory.createFromByteArray(document, Files.readAllBytes(picture.jpeg()));
                    pages.picture(image, x, 0, width, PICTURE_HEIGHT);
                }
                List<String> caption = font.lines(picture.caption(), SheetPages.SMALL, width);
                for (int line = 0; line < Math.min(2, caption.size()); line++) {
                    float below = PICTURE_HEIGHT + 2 + SheetPages.height(line, SheetPages.SMALL);
                    pages.write(caption.get(line), x, below, SheetPages.SMALL, true);
                }
            }
            pages.space(PICTURE_ROW);
        }
    }
}
