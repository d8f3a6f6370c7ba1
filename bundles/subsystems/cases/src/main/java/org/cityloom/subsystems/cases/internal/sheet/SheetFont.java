/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Noto Sans SC (SIL Open Font License 1.1), of which the characters that are used lie in the document. A character that it lacks is
 * written as its code, so that nothing is lost and nothing fails. For one document and one thread.
 */
final class SheetFont {
    private static final Pattern RADICAL = Pattern.compile("[\\x{2e80}-\\x{2fdf}]");
    private static final float MILLE = 1000;

    private final PDType0Font font;
    private final CmapLookup characters;
    private final Map<Integer, Float> widths = new HashMap<>();

    SheetFont(PDDocument document) throws IOException {
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(FontFile.read()));
        parsed.setEnableGsub(false); // a ligature could not be searched for
        this.characters = parsed.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, parsed, true);
    }

    PDFont font() {
        return font;
    }

    /** The text with nothing in it that cannot be written; radicals as the characters that they are. */
    String printable(String text) {
        StringBuilder result = new StringBuilder();
        RADICAL.matcher(text)
                .replaceAll(found -> Normalizer.normalize(found.group(), Form.NFKC))
                .codePoints()
                .forEach(character -> {
                    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                        result.append(' ');
                    } else if (characters.getGlyphId(character) != 0) {
                        result.appendCodePoint(character);
                    } else if (!isInvisible(character)) {
                        result.append(String.format(Locale.ROOT, "[U+%04X]", character));
                    }
                });
        return result.toString();
    }

    /** What only joins or varies the characters beside it. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK;
    }

    /** How wide a printable text is, in points. */
    float width(String printable, float size) {
        return (float) printable.codePoints().mapToDouble(this::width).sum() * size / MILLE;
    }

    private float width(int character) {
        return widths.computeIfAbsent(character, any -> {
            try {
                return font.getStringWidth(Character.toString(character));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The text in printable lines that are not wider than that. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R", -1)) {
            wrap(printable(paragraph), size, width, lines);
        }
        return lines;
    }

    private void wrap(String paragraph, float size, float width, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(paragraph);
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = paragraph.substring(from, to);
            float needed = width(piece.stripTrailing(), size);
            if (!line.isEmpty() && needed <= width && width(line.toString(), size) + needed > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            piece.codePoints().forEach(character -> {
                if (!line.isEmpty() && width(line.toString() + Character.toString(character), size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(character);
            });
        }
        lines.add(line.toString().stripTrailing());
    }
}
