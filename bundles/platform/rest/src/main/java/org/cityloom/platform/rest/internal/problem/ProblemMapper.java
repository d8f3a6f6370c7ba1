/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.problem;

import java.util.List;
import java.util.Locale;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers everything that a resource throws, or that keeps a request from reaching it, as problem+json. */
public abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Override
    public final Response toResponse(E thrown) {
        if (thrown instanceof WebApplicationException web && isAnswer(web.getResponse())) {
            return web.getResponse();
        }
        Problem problem = Problems.of(thrown, uri.getRequestUri().getRawPath(), language());
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(PROBLEM).entity(problem);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cityloom\"");
        }
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getHeaderString("Allow") != null) {
            response.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString("Allow"));
        }
        return response.build();
    }

    /** The one that the caller likes best; English if none was told. */
    private Locale language() {
        List<Locale> liked = headers.getAcceptableLanguages();
        return liked.isEmpty() ? Locale.ENGLISH : liked.get(0);
    }

    private static boolean isAnswer(Response response) {
        return response.getStatus() < 400;
    }

    /** For everything. */
    public static final class OfAnything extends ProblemMapper<Throwable> {}

    /** For what JAX-RS throws: without it the built-in mapper for exactly this class would be nearer. */
    public static final class OfWeb extends ProblemMapper<WebApplicationException> {}
}
