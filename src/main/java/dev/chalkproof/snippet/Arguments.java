package dev.chalkproof.snippet;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Turns values into the objects that a method takes. */
final class Arguments {
    /** What a {@link RandomGenerator} parameter is given: small, fast, of good quality. */
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Arguments() {}

    /**
     * The object for a parameter.
     *
     * @throws IllegalArgumentException if the value does not fit the type, saying so
     */
    static @Nullable Object object(Value value, Type type) {
        return switch (type) {
            case Class<?> c -> ofClass(value, c);
            case ParameterizedType p -> ofGeneric(value, p);
            case GenericArrayType a -> array(value, a.getGenericComponentType());
            case TypeVariable<?> v -> object(value, v.getBounds()[0]);
            case WildcardType w -> object(value, w.getUpperBounds()[0]);
            default -> throw misfit(value, type);
        };
    }

    private static @Nullable Object ofGeneric(Value value, ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        boolean list =
                raw.isAssignableFrom(ArrayList.class) && Iterable.class.isAssignableFrom(raw);
        if (list && value instanceof Value.Array(List<Value> elements)) {
            return list(elements, type.getActualTypeArguments()[0]);
        }
        return ofClass(value, raw);
    }

    private static List<@Nullable Object> list(List<Value> elements, Type type) {
        List<@Nullable Object> list = new ArrayList<>();
        elements.forEach(element -> list.add(object(element, type)));
        return list;
    }

    private static @Nullable Object ofClass(Value value, Class<?> type) {
        return switch (value) {
            case Value.Real(double x) -> real(x, value, type);
            case Value.Whole(long n) -> whole(n, value, type);
            case Value.Truth(boolean b) ->
                    fits(type, boolean.class, Boolean.class) ? b : misfitting(value, type);
            case Value.Text(String text) ->
                    type.isAssignableFrom(String.class) ? text : misfitting(value, type);
            case Value.Array(List<Value> elements) -> {
                if (type.isArray()) {
                    yield array(value, type.getComponentType());
                }
                boolean list = type.isAssignableFrom(ArrayList.class);
                yield list ? list(elements, Object.class) : misfitting(value, type);
            }
            case Value.Fields fields ->
                    type.isRecord() ? record(fields, type) : misfitting(value, type);
            case Value.Nothing _ -> type.isPrimitive() ? misfitting(value, type) : null;
            case Value.Drawn _ -> misfitting(value, type);
        };
    }

    private static Object real(double x, Value value, Class<?> type) {
        if (fits(type, double.class, Double.class)) {
            return x;
        }
        return fits(type, float.class, Float.class) ? (float) x : misfitting(value, type);
    }

    private static Object whole(long n, Value value, Class<?> type) {
        if (fits(type, int.class, Integer.class) && n == (int) n) {
            return (int) n;
        } else if (fits(type, long.class, Long.class)) {
            return n;
        } else if (fits(type, double.class, Double.class)) {
            return (double) n;
        } else if (fits(type, float.class, Float.class)) {
            return (float) n;
        } else if (fits(type, short.class, Short.class) && n == (short) n) {
            return (short) n;
        } else if (fits(type, byte.class, Byte.class) && n == (byte) n) {
            return (byte) n;
        } else if (type == Random.class) {
            return new Random(n);
        } else if (type == RandomGenerator.class) {
            return GENERATOR.create(n);
        }
        return misfitting(value, type);
    }

    private static boolean fits(Class<?> type, Class<?> primitive, Class<?> boxed) {
        return type == primitive || type.isAssignableFrom(boxed);
    }

    private static Object array(Value value, Type componentType) {
        if (!(value instanceof Value.Array(List<Value> elements))) {
            throw misfit(value, componentType);
        }
        Object array = Array.newInstance(raw(componentType), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, object(elements.get(i), componentType));
        }
        return array;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> c -> c;
            case ParameterizedType p -> (Class<?>) p.getRawType();
            case GenericArrayType a -> raw(a.getGenericComponentType()).arrayType();
            default -> Object.class;
        };
    }

    private static Object record(Value.Fields fields, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Value part = fields.components().get(name);
            if (part == null || fields.components().size() != components.length) {
                throw new IllegalArgumentException(
                        "record %s has the components %s, not %s"
                                .formatted(
                                        type.getSimpleName(),
                                        Arrays.stream(components)
                                                .map(RecordComponent::getName)
                                                .toList(),
                                        fields.components().keySet()));
            }
            arguments[i] = object(part, components[i].getGenericType());
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IllegalArgumentException(
                    "record " + type.getSimpleName() + " cannot be made: " + cause, e);
        }
    }

    private static Object misfitting(Value value, Type type) {
        throw misfit(value, type);
    }

    private static IllegalArgumentException misfit(Value value, Type type) {
        return new IllegalArgumentException(
                value + " does not fit a parameter of type " + Names.plain(type.getTypeName()));
    }
}
