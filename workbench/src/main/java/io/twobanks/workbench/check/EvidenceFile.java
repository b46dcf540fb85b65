package io.twobanks.workbench.check;

public final class EvidenceFile {
    public static void write(java.nio.file.Path f, Evidence e) throws java.io.IOException {
        java.nio.file.Files.write(
                f, tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsBytes(e));
    }
}
