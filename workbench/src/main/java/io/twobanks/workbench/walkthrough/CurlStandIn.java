package io.twobanks.workbench.walkthrough;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** As much of {@code curl} as the documents use ({@code -s}, {@code -H}, {@code -d}), for machines without one. */
final class CurlStandIn {
    private static final int EMPTY_REPLY = 52;

    private CurlStandIn() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.out.print(HttpClient.newHttpClient()
                    .send(request(arguments), BodyHandlers.ofString())
                    .body());
        } catch (IOException noAnswer) {
            System.exit(EMPTY_REPLY);
        }
    }

    private static HttpRequest request(String... arguments) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "-s" -> {}
                case "-H" ->
                    request.header(arguments[++i].split(": ")[0], arguments[i].split(": ")[1]);
                case "-d" -> request.POST(BodyPublishers.ofString(arguments[++i]));
                default -> request.uri(URI.create(arguments[i]));
            }
        }
        return request.build();
    }

    /** Makes a folder for the search path, with a program {@code curl} in it, and returns it. */
    static Path writeScript(Path folder) throws IOException {
        Path script = Files.createDirectories(folder).resolve("curl");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                CurlStandIn.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .getPath(),
                                CurlStandIn.class.getName()));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return folder;
    }
}
