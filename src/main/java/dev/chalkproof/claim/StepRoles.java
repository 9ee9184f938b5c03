package dev.chalkproof.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a component or a parameter is to the equations: their time, a state, an input of each
 * step, or a constant.
 *
 * @param named all components and parameters
 * @param times the indices that count steps
 * @param states the symbols that a step replaces
 * @param goesOn whether the method returns the next state, to be called with again
 * @param ownOffset of the equations' time on their left sides
 * @param timeShift how far a component that counts steps is ahead of those that are done
 */
record StepRoles(
        Equations equations,
        List<StepMatching.Named> named,
        Set<String> times,
        Set<String> states,
        boolean goesOn,
        long ownOffset,
        long timeShift) {

    Slot slot(StepMatching.Named n, Equations.Usage usage) throws StepMatching.Unmatched {
        int declared =
                switch (n.declaration().shape().kind()) {
                    case SCALAR, FUNCTION -> 0;
                    case VECTOR -> 1;
                    case MATRIX -> 2;
                };
        Variable single = new Variable(n.declaration(), n.parameter().name(), n.parameter().type());
        int elements = Math.max(0, single.rank() - declared);
        boolean passedToo =
                n.component()
                        && named.stream()
                                .anyMatch(o -> !o.component() && o.symbol().equals(n.symbol()));
        Variable kept =
                passedToo
                        ? new Variable(
                                single.declaration(),
                                "this." + single.label(),
                                single.type(),
                                n.symbol() + "'")
                        : single;
        if (times.contains(n.symbol())) {
            long before = goesOn && n.component() ? ownOffset - 1 + timeShift : 0;
            return slot(
                    n,
                    new Variable(single.declaration(), single.label(), single.type()),
                    Slot.Role.TIME,
                    before,
                    elements);
        }
        if (states.contains(n.symbol())) {
            long before = equations.offset(n.symbol()).orElse(ownOffset) - 1;
            return slot(n, kept, Slot.Role.STATE, before, elements);
        }
        boolean bounded = !usage.offsets().isEmpty();
        if (goesOn && n.component() && usage.timed()) {
            long before = passedToo ? usage.offsets().last() - 1 : ownOffset - 1;
            if (!passedToo && bounded && usage.offsets().last() > before) {
                throw new StepMatching.Unmatched(
                        new Matching.Problem(
                                Optional.of(n.declaration()),
                                "no equation says what "
                                        + n.declaration().symbol().latex()
                                        + " is after the step",
                                "name its formula, too: implements=\"eq-... eq-...\""));
            }
            return slot(n, kept, Slot.Role.STATE, before, elements);
        }
        if (usage.timed()) {
            Variable sequence =
                    new Variable(single.declaration(), single.label(), single.type() + "[]");
            return slot(
                    n,
                    sequence,
                    Slot.Role.INPUT,
                    bounded ? usage.offsets().last() : ownOffset,
                    elements);
        }
        return slot(n, kept, Slot.Role.CONSTANT, 0, elements);
    }

    private static Slot slot(
            StepMatching.Named n, Variable variable, Slot.Role role, long before, int elements) {
        return new Slot(
                n.parameter().name(),
                variable,
                n.declaration(),
                role,
                before,
                n.component(),
                elements);
    }
}
