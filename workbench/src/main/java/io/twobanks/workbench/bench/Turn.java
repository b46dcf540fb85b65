package io.twobanks.workbench.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One contender's turn in a round.
 *
 * @param round from 1
 * @param clients how many order at the same time
 */
public record Turn(int round, String contender, int clients, Accounts accounts) {
    /**
     * All turns in their order. Contenders that are compared follow each other directly, so that what disturbs the
     * machine for a while disturbs all; who begins moves on by one from round to round, so that nobody always comes first.
     */
    static List<Turn> all(int rounds, List<String> contenders, List<Integer> clients, List<Accounts> kinds) {
        List<Turn> turns = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (int count : clients) {
                for (Accounts accounts : kinds) {
                    for (String contender : rotated(contenders, round - 1)) {
                        turns.add(new Turn(round, contender, count, accounts));
                    }
                }
            }
        }
        return turns;
    }

    private static List<String> rotated(List<String> names, int by) {
        int first = by % names.size();
        List<String> turned = new ArrayList<>(names.subList(first, names.size()));
        turned.addAll(names.subList(0, first));
        return turned;
    }
}
