package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls the code, each input once. */
final class Trials {
    private final Subject subject;
    private final Map<List<Value>, Implementation.Result> known = new LinkedHashMap<>();

    Trials(Subject subject) {
        this.subject = subject;
    }

    /** What the code gives at the points, in their order. */
    List<Implementation.Result> call(List<Point> points) {
        List<List<Value>> arguments = points.stream().map(subject::arguments).toList();
        List<List<Value>> missing =
                new ArrayList<>(
                        arguments.stream().distinct().filter(a -> !known.containsKey(a)).toList());
        if (!missing.isEmpty()) {
            List<Implementation.Result> results = subject.code().call(missing);
            for (int i = 0; i < missing.size(); i++) {
                known.put(missing.get(i), results.get(i));
            }
        }
        return arguments.stream().map(this::known).toList();
    }

    Implementation.Result call(Point point) {
        return call(List.of(point)).getFirst();
    }

    private Implementation.Result known(List<Value> arguments) {
        Implementation.Result result = known.get(arguments);
        if (result == null) {
            throw new IllegalStateException("the code was not called with " + arguments);
        }
        return result;
    }
}
