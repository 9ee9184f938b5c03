package dev.chalkproof.claim;

import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A method called by reflection, with the results that it would have in a worker: a call that takes
 * too many steps runs out of time.
 *
 * @param method its class counts steps; see {@link StepLimit}
 */
record ReflectedMethod(Method method) implements Implementation {
    /** After so many calls that had to be stopped the others are not tried, as in a worker. */
    static final int MAX_STOPPED = 3;

    private boolean isStatic() {
        return Modifier.isStatic(method.getModifiers());
    }

    @Override
    public Signature signature() {
        List<Signature.Parameter> parameters = new ArrayList<>();
        if (!isStatic()) {
            parameters.add(
                    new Signature.Parameter("this", method.getDeclaringClass().getSimpleName()));
        }
        for (var p : method.getParameters()) {
            parameters.add(new Signature.Parameter(p.getName(), p.getType().getSimpleName()));
        }
        return new Signature(method.getName(), parameters, method.getReturnType().getSimpleName());
    }

    @Override
    public List<Result> call(List<List<Value>> inputs) {
        List<Result> results = new ArrayList<>();
        int stopped = 0;
        for (List<Value> input : inputs) {
            Result result = stopped < MAX_STOPPED ? call1(input) : new Untried();
            if (result instanceof TimedOut) {
                stopped++;
            }
            results.add(result);
        }
        return results;
    }

    private Result call1(List<Value> values) {
        StepLimit.reset();
        try {
            int skip = isStatic() ? 0 : 1;
            Object self =
                    isStatic()
                            ? null
                            : JavaValues.toJava(values.getFirst(), method.getDeclaringClass());
            Object[] arguments = new Object[values.size() - skip];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] =
                        JavaValues.toJava(values.get(i + skip), method.getParameterTypes()[i]);
            }
            return new Returned(JavaValues.toValue(method.invoke(self, arguments)));
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof StepLimit.Exceeded
                    ? new TimedOut()
                    : new Threw(String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
