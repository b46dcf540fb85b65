package io.twobanks.workbench.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** Mermaid itself, on the JVM: it reads a diagram as GitHub's copy does, on a machine without a browser. */
final class MermaidReader implements AutoCloseable {
    private static final String ABOUT = "/META-INF/maven/org.webjars.npm/mermaid/pom.properties";
    private static final String LIBRARY = "/META-INF/resources/webjars/mermaid/%s/dist/mermaid.min.js";
    private static final String READ = """
            text => {
              let answer = 'Mermaid did not answer';
              mermaid.parse(text).then(() => answer = '', error => answer = String(error.message));
              return () => answer;
            }""";

    private final Context context = Context.newBuilder("js")
            .engine(Engine.newBuilder()
                    .option("engine.WarnInterpreterOnly", "false")
                    .build())
            .build();
    private final Value read;

    MermaidReader() {
        context.eval("js", text("no-page.js"));
        context.eval("js", library());
        read = context.eval("js", READ);
    }

    /** The library as a browser loads it. */
    static String library() {
        String version = text(ABOUT)
                .lines()
                .filter(line -> line.startsWith("version="))
                .findFirst()
                .orElseThrow()
                .substring("version=".length());
        return text(LIBRARY.formatted(version));
    }

    /** A file beside this class, or from the root of the class path. */
    static String text(String resource) {
        try (InputStream stream = MermaidReader.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a diagram cannot be read, or empty. What was promised is kept when a call returns, so the answer is there at the second. */
    Optional<String> problem(String diagram) {
        String answer = read.execute(diagram).execute().asString();
        return Optional.of(answer).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() {
        context.close();
    }
}
