package io.twobanks.workbench.console;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.Page;
import io.twobanks.workbench.report.ResultFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The last comparison of this home, and the published one of the checkout. */
@RestController
class Results {
    private static final Checkout CHECKOUT = Checkout.find();
    private static final Path PUBLISHED = CHECKOUT.root().resolve("docs/results");

    private final ResultFolders own;

    Results(Home home) {
        this.own = new ResultFolders(home.root().resolve("compare"));
    }

    /** The page, in which nothing of a run stands; its script asks for the rest. */
    @GetMapping(path = "/results.html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page() {
        return Page.frame();
    }

    /** @param of {@code last} or {@code published}; else the last one, or where nobody has made one the published one */
    @GetMapping(path = "/api/results", produces = MediaType.APPLICATION_JSON_VALUE)
    String results(@RequestParam(defaultValue = "") String of) {
        Path folder = switch (of) {
            case "last" -> own.newest().orElseThrow(() -> new Problem("console.noResults"));
            case "published" -> PUBLISHED;
            default -> own.newest().orElse(PUBLISHED);
        };
        Path file = folder.resolve(ComparisonFile.JSON_NAME);
        if (!Files.exists(file)) {
            throw new Problem("console.noResults");
        }
        Comparison comparison = ComparisonFile.read(file);
        return Page.data(comparison, CHECKOUT.asTyped(folder).toString());
    }
}
