package io.twobanks.workbench.check;

import java.util.List;
import java.util.stream.Stream;

/** What each rule catches, clause by clause, and what it must not. */
final class Examples {
    private Examples() {}

    static List<Example> all() {
        return Stream.of(
                        MoneyExamples.books(),
                        AnswerExamples.visibility(),
                        MoneyExamples.conservationAtRest(),
                        MoneyExamples.conservationInFlight(),
                        TransferExamples.atomicity(),
                        TransferExamples.exactlyOnceLegs(),
                        TransferExamples.exactlyOnceDeposits(),
                        AnswerExamples.truthOfAnswers(),
                        AnswerExamples.truthOfRepeatedIds(),
                        AnswerExamples.truthOfTheRegister(),
                        TransferExamples.noPhantom(),
                        RunExamples.isolation(),
                        RunExamples.convergence(),
                        RunExamples.progress(),
                        RunExamples.nonVacuity())
                .flatMap(List::stream)
                .toList();
    }

    static List<Example> of(Rule rule) {
        return all().stream().filter(example -> example.rule() == rule).toList();
    }
}
