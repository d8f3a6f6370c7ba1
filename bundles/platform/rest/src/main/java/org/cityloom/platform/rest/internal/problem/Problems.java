/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.problem;

import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.ws.rs.NotAllowedException;
import javax.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.rest.internal.body.ConnectionLostException;

/** Turns what was thrown into what the caller is told. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Pattern HINT_FOR_PROGRAMMERS = Pattern.compile(" \\(set Deserialization[^)]*\\)");
    private static final int DEEPEST_CAUSE = 10;

    private Problems() {}

    /**
     * The problem behind an exception; an unexpected one is logged under the URN that the caller is given.
     *
     * @param language in which it is told, as far as it was told in both
     */
    public static Problem of(Throwable thrown, @Nullable String instance, Locale language) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            Problem known = known(cause, instance, language);
            if (known != null) {
                return known;
            }
        }
        String reference = "urn:uuid:" + UUID.randomUUID();
        LOG.error("request {} failed ({})", instance, reference, thrown);
        return Problem.ofStatus(500, "the log describes it under " + reference, reference);
    }

    private static @Nullable Problem known(Throwable thrown, @Nullable String instance, Locale language) {
        if (thrown instanceof ProblemException problem) {
            return Problem.of(
                    problem.status(), problem.type(), problem.title(language), problem.detail(language), instance);
        }
        if (thrown instanceof JsonProcessingException json) {
            return json(json, instance);
        }
        if (thrown instanceof WebApplicationException web) {
            return web(web, instance, language);
        }
        if (thrown instanceof ConnectionLostException) {
            LOG.debug("request {}: {}", instance, text(thrown));
            return bodyIncomplete(thrown, instance);
        }
        if (thrown instanceof EOFException || thrown instanceof ClosedChannelException) {
            return bodyIncomplete(thrown, instance);
        }
        if (thrown instanceof IllegalArgumentException) {
            return Problem.ofStatus(400, text(thrown), instance);
        }
        if (thrown instanceof NoSuchElementException) {
            return Problem.of(404, "not-found", "There is no such thing", text(thrown), instance);
        }
        return null;
    }

    private static Problem bodyIncomplete(Throwable thrown, @Nullable String instance) {
        return Problem.of(400, "body-incomplete", "The body of the request ended early", text(thrown), instance);
    }

    private static @Nullable Problem web(WebApplicationException web, @Nullable String instance, Locale language) {
        int status = web.getResponse().getStatus();
        if (web.getCause() != null && !(web instanceof NotAllowedException)) {
            Problem known = known(web.getCause(), instance, language);
            if (known != null) {
                return known;
            }
        }
        return status >= 500 && status != 503 ? null : Problem.ofStatus(status, null, instance);
    }

    private static Problem json(JsonProcessingException json, @Nullable String instance) {
        String kind = json instanceof UnrecognizedPropertyException ? "json-property-unknown" : "json-invalid";
        String detail;
        if (json instanceof UnrecognizedPropertyException unknown) {
            detail = "property '" + unknown.getPropertyName() + "' is not known; known are "
                    + unknown.getKnownPropertyIds();
        } else if (json instanceof ValueInstantiationException refused && refused.getCause() != null) {
            detail = text(refused.getCause());
        } else if (json instanceof InvalidFormatException format) {
            detail = "'" + format.getValue() + "' is not a valid "
                    + format.getTargetType().getSimpleName();
        } else {
            detail = HINT_FOR_PROGRAMMERS.matcher(json.getOriginalMessage()).replaceAll("");
        }
        String path = json instanceof JsonMappingException mapping ? path(mapping) : "";
        return Problem.of(400, kind, "The JSON of the request is not valid", detail + path + at(json), instance);
    }

    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "" : " (in " + path + ")";
    }

    private static String at(JsonProcessingException json) {
        JsonLocation location = json.getLocation();
        return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    }
}
