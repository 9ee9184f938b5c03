package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What goes into a Java method and what comes out of it, as objects and as values. */
final class JavaValues {
    private JavaValues() {}

    static Object toJava(Value value, Class<?> type) throws ReflectiveOperationException {
        return switch (value) {
            case Value.Real(double x) -> x;
            case Value.Whole(long n) when type == RandomGenerator.class ->
                    RandomGeneratorFactory.of("L64X128MixRandom").create(n);
            case Value.Whole(long n) ->
                    type == int.class
                            ? (Object) (int) n
                            : type == double.class ? (Object) (double) n : (Object) n;
            case Value.Truth(boolean b) -> b;
            case Value.Array(List<Value> elements) -> {
                Object array = Array.newInstance(type.getComponentType(), elements.size());
                for (int i = 0; i < elements.size(); i++) {
                    Array.set(array, i, toJava(elements.get(i), type.getComponentType()));
                }
                yield array;
            }
            case Value.Fields fields -> {
                RecordComponent[] components = type.getRecordComponents();
                Object[] arguments = new Object[components.length];
                Class<?>[] types = new Class<?>[components.length];
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    arguments[i] =
                            toJava(
                                    Objects.requireNonNull(
                                            fields.components().get(components[i].getName())),
                                    types[i]);
                }
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                yield constructor.newInstance(arguments);
            }
            case Value.Text _, Value.Drawn _, Value.Nothing _ ->
                    throw new IllegalArgumentException("no argument: " + value);
        };
    }

    static Value toValue(Object object) throws ReflectiveOperationException {
        if (object instanceof Double x) {
            return new Value.Real(x);
        }
        if (object instanceof Number n) {
            return new Value.Whole(n.longValue());
        }
        if (object instanceof Boolean b) {
            return new Value.Truth(b);
        }
        if (object.getClass().isArray()) {
            List<Value> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(object); i++) {
                elements.add(toValue(Array.get(object, i)));
            }
            return new Value.Array(elements);
        }
        if (object.getClass().isRecord()) {
            SequencedMap<String, Value> components = new LinkedHashMap<>();
            for (RecordComponent c : object.getClass().getRecordComponents()) {
                c.getAccessor().setAccessible(true);
                components.put(c.getName(), toValue(c.getAccessor().invoke(object)));
            }
            return new Value.Fields(object.getClass().getSimpleName(), components);
        }
        return new Value.Text(object.toString());
    }
}
