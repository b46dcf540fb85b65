package io.twobanks.checker.harm;

import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.checker.Residue;
import io.twobanks.checker.Statement;
import io.twobanks.common.account.Leg;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Harm to what clients were told, what the register says, and when. */
final class AnswerHarm {
    private AnswerHarm() {}

    /** A client was told the contrary of what happened. */
    static Harmed swapAnswer(Evidence evidence, Random random) {
        Map<String, Integer> asked = new HashMap<>();
        evidence.history().forEach(operation -> asked.merge(operation.transferId(), 1, Integer::sum));
        List<Operation> told = evidence.history().stream()
                .filter(operation -> operation.answer() != Answer.INFO && asked.get(operation.transferId()) == 1)
                .toList();
        Operation victim = Victim.pick(told.isEmpty() ? Victim.completed(evidence) : told, random);
        Tampering copy = new Tampering(evidence);
        return (victim.answer() == Answer.FAIL
                        ? copy.answer(victim, Answer.OK, 200)
                        : copy.answer(victim, Answer.FAIL, 503))
                .harmed(victim.transferId());
    }

    /** A read that began after the answer does not show a leg; where there is none, one is added. */
    static Harmed delayLeg(Evidence evidence, Random random) {
        List<Operation> completed = Victim.completed(evidence);
        List<Operation> ok = completed.stream()
                .filter(operation -> operation.answer() == Answer.OK)
                .toList();
        Operation transfer = Victim.pick(ok.isEmpty() ? completed : ok, random);
        Tampering copy = new Tampering(evidence).answer(transfer, Answer.OK, 200);
        List<Integer> later = IntStream.range(0, copy.atRest())
                .filter(number -> copy.read(number).beganAt() > transfer.answeredAt())
                .boxed()
                .toList();
        int victim = later.isEmpty() ? copy.addRead(transfer.answeredAt()) : Victim.pick(later, random);
        Entry leg = Victim.leg(evidence, transfer, random.nextBoolean() ? Leg.DEBIT : Leg.CREDIT);
        return copy.banks(victim, bank -> Replacing.instead(bank, leg, late -> List.of()))
                .harmed(transfer.transferId());
    }

    /** A bank told somebody of a leg as what lasts, and it was undone, or never there. */
    static Harmed stateUntruly(Evidence evidence, Random random) {
        Operation transfer = Victim.pick(Victim.completed(evidence), random);
        Entry credit = Victim.leg(evidence, transfer, Leg.CREDIT);
        Entry takenBack = new Entry(
                credit.seq() + 1,
                credit.transferId(),
                credit.account(),
                Leg.TAKE_BACK,
                credit.delta().negate(),
                credit.balanceAfter().subtract(credit.delta()));
        Statement statement = new Statement(transfer.answeredAt(), credit.account(), List.of(credit, takenBack));
        return new Tampering(evidence).statement(statement).harmed(transfer.transferId());
    }

    /** A server keeps something of a transfer that is over. */
    static Harmed leaveResidue(Evidence evidence, Random random) {
        String id = Victim.pick(Victim.completed(evidence), random).transferId();
        return new Tampering(evidence)
                .residue(new Residue("planted", "db-b", "key", id))
                .harmed(id);
    }

    /** The run was given up before all was final. */
    static Harmed neverFinal(Evidence evidence, Random random) {
        return new Tampering(evidence).neverFinal().harmed(null);
    }

    /** The register says that a completed transfer was rejected. */
    static Harmed registerRejected(Evidence evidence, Random random) {
        String id = Victim.pick(Victim.completed(evidence), random).transferId();
        return new Tampering(evidence).state(id, "REJECTED").harmed(id);
    }

    /** The register has never heard of a completed transfer. */
    static Harmed forgetInRegister(Evidence evidence, Random random) {
        String id = Victim.pick(Victim.completed(evidence), random).transferId();
        return new Tampering(evidence).state(id, null).harmed(id);
    }
}
