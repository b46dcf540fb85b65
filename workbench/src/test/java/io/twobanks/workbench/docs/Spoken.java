package io.twobanks.workbench.docs;

import io.twobanks.checker.Texts;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@code ./twobanks} says, in both languages. A test types the English documents only; that a Chinese one shows what is
 * printed with {@code TWOBANKS_LANG=zh} follows from this: each of its lines is the same text as the English line, and a text
 * stands beside its translation in one file.
 */
final class Spoken {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern STEP = Pattern.compile("( *\\d+\\.\\d+ s +\\S+ +\\S+ +)(.*)");
    private static final Pattern COLUMNS = Pattern.compile(" {2,}");
    private static final int DEEPEST = 3;

    /** What may stand in a place: no half of a pair of brackets, so that it does not end at a bracket of its own. */
    private static final String BALANCED = "(?:[^()]|\\([^()]*\\))*?";

    private static final String ANYTHING = ".*?";

    private final List<Sentence> sentences;
    private final BiPredicate<String, String> same;

    /** A text in both languages; group {@code a0} is what stands for its first placeholder, and so on. */
    private record Sentence(Pattern english, Pattern chinese) {
        static Sentence of(String english, String chinese) {
            return new Sentence(pattern(english, ANYTHING), pattern(chinese, ANYTHING));
        }

        static Sentence ofBalanced(String english, String chinese) {
            return new Sentence(pattern(english, BALANCED), pattern(chinese, BALANCED));
        }

        private static Pattern pattern(String text, String inPlace) {
            StringBuilder pattern = new StringBuilder();
            Matcher place = PLACE.matcher(text);
            int from = 0;
            while (place.find()) {
                String group = "a" + place.group(1);
                pattern.append(Pattern.quote(text.substring(from, place.start())))
                        .append(
                                pattern.indexOf("<" + group + ">") < 0
                                        ? "(?<" + group + ">" + inPlace + ")"
                                        : "\\k<" + group + ">");
                from = place.end();
            }
            return Pattern.compile(pattern + Pattern.quote(text.substring(from)));
        }
    }

    /** @param same whether two pieces say the same but for what varies from run to run */
    Spoken(BiPredicate<String, String> same) {
        this.same = same;
        this.sentences = Stream.concat(messages(), patterns()).toList();
    }

    private static Stream<Sentence> messages() {
        return Stream.of("io.twobanks.workbench.messages", "io.twobanks.checker.messages")
                .map(Texts::new)
                .flatMap(Spoken::sentences);
    }

    private static Stream<Sentence> sentences(Texts texts) {
        ResourceBundle english = Texts.in(Locale.ENGLISH, texts::bundle);
        ResourceBundle chinese = Texts.in(Locale.CHINESE, texts::bundle);
        return english.keySet().stream()
                .flatMap(key -> byLine(lines(english.getString(key)), lines(chinese.getString(key))));
    }

    private static List<String> lines(String text) {
        return text.replace("''", "'").lines().map(String::strip).toList();
    }

    private static Stream<Sentence> byLine(List<String> english, List<String> chinese) {
        return IntStream.range(0, Math.min(english.size(), chinese.size()))
                .boxed()
                .flatMap(line -> readings(english.get(line), chinese.get(line)));
    }

    private static Stream<Sentence> readings(String english, String chinese) {
        Sentence plain = Sentence.of(english, chinese);
        return english.contains("({") ? Stream.of(plain, Sentence.ofBalanced(english, chinese)) : Stream.of(plain);
    }

    private static Stream<Sentence> patterns() {
        Checkout checkout = Checkout.find();
        return checkout.patterns().stream().map(checkout::pattern).flatMap(Spoken::texts);
    }

    private static Stream<Sentence> texts(io.twobanks.workbench.launch.Pattern pattern) {
        return Stream.of(
                        Stream.of(Sentence.of(
                                pattern.title().en(), pattern.title().zh())),
                        pattern.guards().stream().map(guard -> Sentence.of(guard.en(), guard.zh())),
                        pattern.points().stream().map(point -> Sentence.of(point.en(), point.zh())),
                        pattern.points().stream().map(Spoken::withDetails))
                .flatMap(sentences -> sentences);
    }

    private static Sentence withDetails(Point point) {
        return Sentence.of(point.en() + " ({0})", point.zh() + " ({0})");
    }

    /** Whether {@code chinese} is what stands there in Chinese when it is {@code english} in English. */
    boolean isTheSame(String english, String chinese) {
        return isTheSame(english.strip(), chinese.strip(), 0);
    }

    private boolean isTheSame(String english, String chinese, int depth) {
        Matcher step = STEP.matcher(english);
        Matcher translated = STEP.matcher(chinese);
        if (step.matches() && translated.matches()) {
            return same.test(step.group(1), translated.group(1))
                    && isTheSame(step.group(2), translated.group(2), depth + 1);
        }
        return same.test(english, chinese)
                || depth < DEEPEST
                        && (sentences.stream().anyMatch(sentence -> isTheSame(sentence, english, chinese, depth))
                                || isTheSameTable(COLUMNS.split(english), COLUMNS.split(chinese), depth));
    }

    private boolean isTheSameTable(String[] english, String[] chinese, int depth) {
        return english.length > 1
                && english.length == chinese.length
                && IntStream.range(0, english.length)
                        .allMatch(column -> isTheSame(english[column], chinese[column], depth + 1));
    }

    private boolean isTheSame(Sentence sentence, String english, String chinese, int depth) {
        Matcher ours = sentence.english().matcher(english);
        Matcher theirs = sentence.chinese().matcher(chinese);
        return ours.matches()
                && theirs.matches()
                && places(sentence).stream()
                        .allMatch(place -> isTheSame(ours.group(place), theirs.group(place), depth + 1));
    }

    private static List<String> places(Sentence sentence) {
        List<String> places = new ArrayList<>();
        Matcher group =
                Pattern.compile("\\(\\?<(a\\d)>").matcher(sentence.english().pattern());
        while (group.find()) {
            places.add(group.group(1));
        }
        return places;
    }
}
