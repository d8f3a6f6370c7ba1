/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Pages of A4 that are filled from the top; what does not fit goes on on the next. All measures are points. For one thread. */
final class SheetPages implements AutoCloseable {
    static final float MARGIN = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    static final float SMALL = 8.5f;
    static final float TEXT = 10;
    static final float LEADING = 1.45f; // lines of Chinese stand wider apart than those of English

    private static final float TOP = PDRectangle.A4.getHeight() - 72;
    private static final float BOTTOM = 62;
    private static final float BOLD = 0.03f; // outline of bold characters, share of their size
    private static final float GREY = 0.38f;
    private static final float PALE = 0.75f;

    private final PDDocument document;
    private final SheetFont font;
    private PDPageContentStream content;
    private float y;

    SheetPages(PDDocument document, SheetFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.content = page();
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    /** Goes on on the next page unless that much is free on this one. */
    void need(float height) throws IOException {
        if (y - height < BOTTOM && y < TOP) {
            content.close();
            content = page();
        }
    }

    void space(float height) {
        y -= height;
    }

    /** How high that many lines are. */
    static float height(int lines, float size) {
        return lines * size * LEADING;
    }

    /** Writes a line below the top of what is free, without taking the place. */
    void write(String printable, float x, float below, float size, boolean muted) throws IOException {
        write(content, printable, x, y - below - size, size, muted, false);
    }

    void bold(String printable, float x, float size) throws IOException {
        write(content, printable, x, y - size, size, false, true);
    }

    /** Writes lines, as many on each page as there is place for, and takes the place. */
    void flow(List<String> lines, float x, float size, boolean muted) throws IOException {
        for (String line : lines) {
            need(size * LEADING);
            write(line, x, 0, size, muted);
            y -= size * LEADING;
        }
    }

    void picture(PDImageXObject image, float x, float below, float width, float height) throws IOException {
        float scale = Math.min(width / image.getWidth(), height / image.getHeight());
        content.drawImage(
                image, x, y - below - image.getHeight() * scale, image.getWidth() * scale, image.getHeight() * scale);
    }

    void rule() throws IOException {
        rule(content, y);
    }

    private static void rule(PDPageContentStream content, float at) throws IOException {
        content.setStrokingColor(PALE);
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, at);
        content.lineTo(MARGIN + WIDTH, at);
        content.stroke();
    }

    private void write(
            PDPageContentStream out, String printable, float x, float baseline, float size, boolean muted, boolean bold)
            throws IOException {
        if (printable.isEmpty()) {
            return;
        }
        float shade = muted ? GREY : 0;
        out.beginText();
        out.setFont(font.font(), size);
        out.setNonStrokingColor(shade);
        out.setStrokingColor(shade);
        out.setLineWidth(size * BOLD);
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.newLineAtOffset(x, baseline);
        out.showText(printable);
        out.endText();
    }

    /** Writes head and foot of all pages, once there are no more. */
    void finish(Sheet sheet) throws IOException {
        content.close();
        int all = document.getNumberOfPages();
        for (int number = 1; number <= all; number++) {
            String pages = String.format(Locale.ROOT, sheet.pages(), number, all);
            try (PDPageContentStream out =
                    new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true)) {
                float head = PDRectangle.A4.getHeight() - 46;
                ends(out, sheet.city(), sheet.title() + "  " + sheet.number(), head);
                rule(out, head - 7);
                rule(out, 48);
                ends(out, sheet.printed(), pages, 34);
            }
        }
    }

    private void ends(PDPageContentStream out, String left, String right, float baseline) throws IOException {
        write(out, font.printable(left), MARGIN, baseline, SMALL, true, false);
        String end = font.printable(right);
        write(out, end, MARGIN + WIDTH - font.width(end, SMALL), baseline, SMALL, true, false);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
