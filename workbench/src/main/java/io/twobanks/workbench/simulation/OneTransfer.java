package io.twobanks.workbench.simulation;

import java.util.Optional;

/** The books of both banks, in which there is one transfer of 1: what was booked, and what the client was told. */
public final class OneTransfer implements Model.Judge {
    private int paid;
    private int credited;
    private int frozen;
    private Boolean toldDone;

    public void debit() {
        paid++;
    }

    public void refund() {
        paid--;
    }

    public void credit() {
        credited++;
    }

    public void takeBack() {
        credited--;
    }

    public void freeze() {
        frozen++;
    }

    public void unfreeze() {
        frozen--;
    }

    /** The final answer: that it is done, or that nothing has moved. */
    public void tell(boolean done) {
        toldDone = done;
    }

    @Override
    public Optional<Harm> harm() {
        if (paid > 1 || credited > 1 || paid < 0 || credited < 0) {
            return Optional.of(Harm.DOUBLED);
        }
        if (paid != credited) {
            return Optional.of(paid > credited ? Harm.LOST : Harm.MADE);
        }
        if (frozen != 0) {
            return Optional.of(frozen > 0 ? Harm.FROZEN : Harm.MADE);
        }
        return toldDone != null && toldDone != (credited == 1) ? Optional.of(Harm.UNTRUE) : Optional.empty();
    }
}
