/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.body;

import java.io.IOException;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.WriterInterceptor;
import javax.ws.rs.ext.WriterInterceptorContext;

/**
 * What is neither JSON nor a stream of events is a file to be kept, never a page to be shown: text of a stranger in it must not be
 * taken for HTML by a browser that opens its address.
 */
public final class DownloadHeaders implements WriterInterceptor {
    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        MediaType type = answer.getMediaType(); // known here only, after it was agreed on
        if (!isData(type.getSubtype()) && !answer.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment");
        }
        answer.proceed();
    }

    private static boolean isData(String subtype) {
        return subtype.equals("json") || subtype.endsWith("+json") || subtype.equals("event-stream");
    }
}
