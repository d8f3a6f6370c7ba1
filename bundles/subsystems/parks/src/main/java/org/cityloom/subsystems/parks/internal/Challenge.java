/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.parks.internal.store.Camera;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How a camera wants to be signed in to, over HTTP and RTSP alike: Basic (RFC 7617), or Digest with MD5 or SHA-256 (RFC 7616, and RFC 2069
 * without a quality of protection).
 *
 * @param algorithm as Java calls it; null for Basic
 * @param values what the camera named, by lower-case names
 */
public record Challenge(@Nullable String algorithm, Map<String, String> values) {
    private static final Pattern VALUE = Pattern.compile("([A-Za-z]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s,\"]++))");
    private static final Map<String, String> ALGORITHMS = Map.of("MD5", "MD5", "SHA-256", "SHA-256");
    private static final String DIGEST = "digest ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ONCE_BYTES = 8;
    private static final String ONCE = "00000001"; // a nonce of ours is used for one request only

    /** The safest of those that a camera named and that can be met; empty if there is none. */
    public static Optional<Challenge> safest(List<String> headers) {
        Challenge best = null;
        for (String header : headers) {
            Challenge next = of(header).orElse(null);
            if (next != null && (best == null || rank(next) > rank(best))) {
                best = next;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(Challenge challenge) {
        return challenge.algorithm == null ? 0 : challenge.algorithm.equals("MD5") ? 1 : 2;
    }

    private static Optional<Challenge> of(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (!lower.startsWith(DIGEST)) {
            return lower.startsWith("basic") ? Optional.of(new Challenge(null, Map.of())) : Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (Matcher each = VALUE.matcher(header.substring(DIGEST.length())); each.find(); ) {
            values.put(
                    each.group(1).toLowerCase(Locale.ROOT),
                    String.valueOf(each.group(2) == null ? each.group(3) : each.group(2)));
        }
        String algorithm =
                ALGORITHMS.get(values.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT));
        boolean meetable = algorithm != null
                && values.containsKey("realm")
                && values.containsKey("nonce")
                && (!values.containsKey("qop")
                        || List.of(values.get("qop").split("[,\\s]+")).contains("auth"));
        return meetable ? Optional.of(new Challenge(algorithm, Map.copyOf(values))) : Optional.empty();
    }

    /**
     * The header that signs a request in.
     *
     * @param uri as the first line of the request has it
     * @param once a number that was never used before, see {@link #once()}
     */
    public String answer(Camera.Login login, String method, String uri, String once) {
        if (algorithm == null) {
            String pair = login.user() + ":" + login.password();
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        }
        String realm = values.getOrDefault("realm", "");
        String nonce = values.getOrDefault("nonce", "");
        String who = hash(login.user() + ":" + realm + ":" + login.password());
        String what = hash(method + ":" + uri);
        boolean protectedOnce = values.containsKey("qop");
        String response = protectedOnce
                ? hash(who + ":" + nonce + ":" + ONCE + ":" + once + ":auth:" + what)
                : hash(who + ":" + nonce + ":" + what);
        StringBuilder header = new StringBuilder("Digest username=\"")
                .append(login.user().replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\""
                        .formatted(realm, nonce, uri, response));
        if (values.containsKey("algorithm")) {
            header.append(", algorithm=").append(algorithm);
        }
        if (values.containsKey("opaque")) {
            header.append(", opaque=\"").append(values.get("opaque")).append('"');
        }
        if (protectedOnce) {
            header.append(", qop=auth, nc=" + ONCE + ", cnonce=\"").append(once).append('"');
        }
        return header.toString();
    }

    /** A number that was never used before, in hexadecimal digits. */
    public static String once() {
        byte[] once = new byte[ONCE_BYTES];
        RANDOM.nextBytes(once);
        return HexFormat.of().formatHex(once);
    }

    private String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance(String.valueOf(algorithm)).digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
