package io.twobanks.workbench.console;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The documents of the checkout, as they are written. */
@RestController
class Documents {
    private static final Pattern NAME = Pattern.compile("(?:[a-z]+/)?[a-z]+");

    /** @param markdown its text */
    record Text(String markdown) {}

    /** @param name without the ending, for example {@code how/xa} */
    @GetMapping("/api/documents/{language:en|zh}/{*name}")
    Text read(@PathVariable String language, @PathVariable String name) throws IOException {
        return new Text(Files.readString(file(language, name.substring(1))));
    }

    private static Path file(String language, String name) {
        if (NAME.matcher(name).matches()) {
            Path file = Checkout.find().root().resolve("docs/" + language + "/" + name + ".md");
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new Problem("console.noDocument", name);
    }
}
