package dev.chalkproof.claim;

/** A point at which formula and code were compared. */
record Trial(Point point, Implementation.Result result, Judgement judgement) {
    boolean differs() {
        return judgement instanceof Judgement.Differs;
    }

    boolean agrees() {
        return judgement instanceof Judgement.Agrees || judgement instanceof Judgement.NoValue;
    }
}
