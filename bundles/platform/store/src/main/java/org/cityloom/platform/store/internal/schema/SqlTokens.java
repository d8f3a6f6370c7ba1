/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an SQL text from where one is reading, in lower case; texts are left out, and comments too. */
final class SqlTokens {
    /** Stands for any text or number. */
    static final String VALUE = "?";

    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+|--[^\\n]*|/\\*(?s:.*?)\\*/)"
            + "|(?<value>[eE]'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+'|'[^']*+(?:''[^']*+)*+'|\\d[\\w.]*)"
            + "|(?<quoted>\"[^\"]*+(?:\"\"[^\"]*+)*+\")"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
            + "|(?<dollar>\\$[\\w]*\\$)"
            + "|(?<sign>.)");

    private final List<String> tokens;
    private int next;

    private SqlTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    /** @throws IllegalArgumentException if the text has parts between dollar signs, or comments within comments */
    static SqlTokens of(String sql) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("dollar") != null) {
                throw new IllegalArgumentException("text between " + matcher.group() + " cannot be checked");
            }
            if (matcher.group("space") != null) {
                if (matcher.group().lastIndexOf("/*") > 0) {
                    throw new IllegalArgumentException("a comment within a comment cannot be checked");
                }
            } else if (matcher.group("value") != null) {
                found.add(VALUE);
            } else if (matcher.group("quoted") != null) {
                found.add(matcher.group().substring(1, matcher.group().length() - 1));
            } else {
                found.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return new SqlTokens(found);
    }

    /** The statements that a semicolon parts. */
    List<SqlTokens> statements() {
        List<SqlTokens> statements = new ArrayList<>();
        List<String> statement = new ArrayList<>();
        for (String token : tokens) {
            if (!token.equals(";")) {
                statement.add(token);
            } else if (!statement.isEmpty()) {
                statements.add(new SqlTokens(statement));
                statement = new ArrayList<>();
            }
        }
        if (!statement.isEmpty()) {
            statements.add(new SqlTokens(statement));
        }
        return statements;
    }

    /** What follows, parted by the commas outside of parentheses. */
    List<SqlTokens> parts() {
        List<SqlTokens> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int depth = 0;
        for (String token : rest()) {
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (token.equals(",") && depth == 0) {
                parts.add(new SqlTokens(part));
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(new SqlTokens(part));
        return parts;
    }

    /** Goes behind these words if they are what follows. */
    boolean accept(String... words) {
        boolean follows = startsWith(words);
        skip(words);
        return follows;
    }

    /** Goes behind these words if they are what follows, which does not matter. */
    void skip(String... words) {
        if (startsWith(words)) {
            next += words.length;
        }
    }

    private boolean startsWith(String... words) {
        return List.of(words).equals(tokens.subList(next, Math.min(tokens.size(), next + words.length)));
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    /** The next word, not gone behind; empty at the end. */
    String peek() {
        return atEnd() ? "" : tokens.get(next);
    }

    /** Goes behind the next word. */
    String take() {
        String token = peek();
        next++;
        return token;
    }

    /** Goes behind a name with all that is before its last dot. */
    String name() {
        StringBuilder name = new StringBuilder(take());
        while (accept(".")) {
            name.append('.').append(take());
        }
        return name.toString();
    }

    /** What follows, from here to the end. */
    List<String> rest() {
        return List.copyOf(tokens.subList(Math.min(next, tokens.size()), tokens.size()));
    }

    /** The first words of it, to name it by. */
    String beginning() {
        return String.join(" ", tokens.subList(0, Math.min(tokens.size(), 4)));
    }
}
