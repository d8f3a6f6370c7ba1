/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whether somebody answers a challenge as view with the password word, by RFC 7617 and RFC 7616, 3.4. */
public final class ReferenceLogin {
    private ReferenceLogin() {}

    /** Whether it does. */
    public static boolean fits(String challenge, String method, String answer) {
        if (challenge.startsWith("Basic")) {
            return answer.equals("Basic dmlldzp3b3Jk");
        }
        if (!answer.startsWith("Digest ")) {
            return false;
        }
        String kind = challenge.contains("SHA-256") ? "SHA-256" : "MD5";
        String first = hash(kind, "view:cam:word");
        String second = hash(kind, method + ":" + value(answer, "uri"));
        String middle = challenge.contains("qop")
                ? "n1:" + value(answer, "nc") + ":" + value(answer, "cnonce") + ":auth"
                : "n1";
        return value(answer, "username").equals("view")
                && value(answer, "response").equals(hash(kind, first + ":" + middle + ":" + second));
    }

    private static String value(String answer, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"?([^\",]*)").matcher(answer);
        return found.find() ? found.group(1) : "";
    }

    private static String hash(String kind, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(kind).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
