package dev.chalkproof.claim.lift;

import java.util.ArrayList;
import java.util.List;

/** Runs streams: at once, element by element. */
final class Streams<N> {
    private final Frame<N> frame;

    Streams(Frame<N> frame) {
        this.frame = frame;
    }

    Datum<N> evaluate(Term term) {
        return switch (term) {
            case Term.Range(Term from, Term to) -> range(from, to);
            case Term.Map(Term stream, Term.Lambda function) -> {
                List<Datum<N>> values = new ArrayList<>();
                for (Datum<N> element : frame.elements(stream)) {
                    values.add(frame.apply(function, List.of(element)));
                }
                yield new Datum.Array<>(values);
            }
            case Term.Filter(Term stream, Term.Lambda predicate) -> {
                List<Datum<N>> values = new ArrayList<>();
                for (Datum<N> element : frame.elements(stream)) {
                    if (frame.apply(predicate, List.of(element))
                                    instanceof Datum.Truth<N>(boolean holds)
                            && holds) {
                        values.add(element);
                    }
                }
                yield new Datum.Array<>(values);
            }
            case Term.Fold(Term stream, Term start, Term.Lambda function) -> {
                Datum<N> sum = frame.evaluate(start);
                for (Datum<N> element : frame.elements(stream)) {
                    sum = frame.apply(function, List.of(sum, element));
                }
                yield sum;
            }
            case Term.Reduce(Term stream, Term.Lambda function) -> {
                List<Datum<N>> elements = frame.elements(stream);
                List<Datum<N>> result = new ArrayList<>();
                for (Datum<N> element : elements) {
                    Datum<N> sum =
                            result.isEmpty()
                                    ? element
                                    : frame.apply(function, List.of(result.removeLast(), element));
                    result.add(sum);
                }
                yield new Datum.Array<>(result);
            }
            case Term.OrElse(Term optional, Term otherwise) -> {
                List<Datum<N>> elements = frame.elements(optional);
                yield elements.isEmpty() ? frame.evaluate(otherwise) : elements.getFirst();
            }
            default -> throw new IllegalArgumentException("no stream: " + term);
        };
    }

    private Datum<N> range(Term from, Term to) {
        long start = frame.whole(frame.evaluate(from));
        long end = frame.whole(frame.evaluate(to));
        List<Datum<N>> values = new ArrayList<>();
        for (long i = start; i < end; i++) {
            frame.step();
            values.add(new Datum.Whole<>(i));
        }
        return new Datum.Array<>(values);
    }
}
