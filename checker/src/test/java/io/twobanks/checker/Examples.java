package io.twobanks.checker;

import java.util.List;
import java.util.stream.Stream;

/** What each rule catches, clause by clause, and what it must not. */
final class Examples {
    private Examples() {}

    static List<Example> all() {
        return Stream.of(
                        MoneyExamples.BOOKS,
                        AnswerExamples.VISIBILITY,
                        MoneyExamples.CONSERVATION_AT_REST,
                        MoneyExamples.CONSERVATION_IN_FLIGHT,
                        TransferExamples.ATOMICITY,
                        TransferExamples.EXACTLY_ONCE_LEGS,
                        TransferExamples.EXACTLY_ONCE_DEPOSITS,
                        AnswerExamples.TRUTH_OF_ANSWERS,
                        AnswerExamples.TRUTH_OF_REPEATED_IDS,
                        AnswerExamples.TRUTH_OF_THE_REGISTER,
                        TransferExamples.NO_PHANTOM,
                        RunExamples.ISOLATION,
                        RunExamples.CONVERGENCE,
                        RunExamples.PROGRESS,
                        RunExamples.NON_VACUITY)
                .flatMap(List::stream)
                .toList();
    }

    static List<Example> of(Rule rule) {
        return all().stream().filter(example -> example.rule() == rule).toList();
    }
}
