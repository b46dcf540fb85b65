package io.twobanks.infra.process;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one start of a JVM is told besides its command, and what has to be done when that run has ended.
 *
 * @param options put right behind the program
 * @param isRecording whether its end takes longer, because it writes down what it has loaded
 * @param ended called once, with whether it ended in order (not by a kill)
 */
public record JvmStart(List<String> options, boolean isRecording, Consumer<Boolean> ended) {

    /** Writing takes two seconds, and many more on a busy machine. */
    private static final Duration RECORDING = Duration.ofSeconds(30);

    /** Some options, and nothing to do at the end. */
    public static JvmStart with(List<String> options) {
        return new JvmStart(options, false, inOrder -> {});
    }

    /** A start whose end matters. */
    public static JvmStart recording(List<String> options, Consumer<Boolean> ended) {
        return new JvmStart(options, true, ended);
    }

    /** How long its end is waited for, when that of another program is waited for so long. */
    Duration patience(Duration usual) {
        return isRecording ? usual.plus(RECORDING) : usual;
    }
}
