package io.twobanks.common.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A problem document (RFC 9457) for what is answered outside Spring MVC, with the same members as inside. */
public final class ProblemPage {
    private static final String TYPE = "urn:two-banks:problem:";

    private final HttpStatus status;
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** @param slug the last part of the problem type's URI */
    public ProblemPage(HttpStatus status, String slug, String detail, String whatToDo) {
        this.status = status;
        members.put("type", TYPE + slug);
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", detail);
        members.put("whatToDo", whatToDo);
    }

    /** The request was not even read to its end, so it has done nothing. */
    public ProblemPage movedNothing() {
        members.put("moved", "nothing");
        return this;
    }

    /** Answers with it; what was begun to be written before is dropped. */
    public void writeTo(HttpServletResponse response) throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(members);
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
