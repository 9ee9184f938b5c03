package dev.chalkproof.claim.lift;

import java.util.ArrayList;
import java.util.List;

/** Makes arrays while lifted code runs. */
final class Arrays<N> {
    private final Frame<N> frame;

    Arrays(Frame<N> frame) {
        this.frame = frame;
    }

    Datum<N> copy(Term.CopyOf copy) {
        List<Datum<N>> elements = frame.elements(copy.array());
        long from = frame.whole(frame.evaluate(copy.from()));
        long to = frame.whole(frame.evaluate(copy.to()));
        if (from < 0 || from > elements.size() || to < from) {
            throw Stop.threw("java.lang.ArrayIndexOutOfBoundsException: " + from + " to " + to);
        }
        List<Datum<N>> values = new ArrayList<>();
        for (long i = from; i < to; i++) {
            frame.step();
            values.add(i < elements.size() ? elements.get((int) i) : zero(copy.element()));
        }
        return new Datum.Array<>(values);
    }

    Datum<N> zeros(Type element, List<Long> lengths) {
        if (lengths.isEmpty()) {
            return zero(element);
        }
        long length = lengths.getFirst();
        if (length < 0) {
            throw Stop.threw("java.lang.NegativeArraySizeException: " + length);
        }
        List<Datum<N>> values = new ArrayList<>();
        for (long i = 0; i < length; i++) {
            frame.step();
            values.add(zeros(element, lengths.subList(1, lengths.size())));
        }
        return new Datum.Array<>(values);
    }

    private Datum<N> zero(Type type) {
        return switch (type) {
            case Type.Basic.DOUBLE -> new Datum.Real<>(frame.zero());
            case Type.Basic.BOOLEAN -> new Datum.Truth<>(false);
            case Type.Basic.INT, Type.Basic.LONG, Type.Basic.VOID -> new Datum.Whole<>(0);
            // A row that is still missing; reading it would throw in Java.
            case Type.ArrayOf _, Type.StreamOf _, Type.OptionalOf _, Type.RecordOf _ ->
                    new Datum.Array<>(new ArrayList<>());
        };
    }
}
