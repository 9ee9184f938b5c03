package dev.chalkproof.cache;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a value with all that can be reached from it.
 *
 * <p>Every field of every object counts, whatever its {@code equals} and {@code toString} leave
 * out: a field that someone adds to a class later cannot be forgotten here, and a kind of object
 * whose content cannot be told is refused.
 */
public final class Fingerprint {
    private static final String OURS = "dev.chalkproof.";

    private static final ClassValue<List<Field>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return fields(type);
                }
            };

    /** Immutable values that many formulas share, such as a page's definitions. */
    private final IdentityHashMap<Object, Key> known = new IdentityHashMap<>();

    /** Fingerprints of values that live as long as this object, each computed once. */
    public Fingerprint() {}

    /**
     * The fingerprint of a value: text, numbers, enum constants, collections, optionals, and
     * Chalkproof's own immutable objects made of these.
     *
     * @throws IllegalArgumentException if something else is in it
     */
    public synchronized Key of(Object value) {
        return key(value);
    }

    private Key key(@Nullable Object value) {
        if (value == null) {
            return Key.of("null");
        }
        if (value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>) {
            return scalar(value);
        }
        Key seen = known.get(value);
        if (seen == null) {
            seen = composite(value);
            known.put(value, seen);
        }
        return seen;
    }

    private static Key scalar(Object value) {
        String text =
                value instanceof Double number
                        ? Long.toHexString(Double.doubleToRawLongBits(number))
                        : value instanceof Enum<?> constant ? constant.name() : value.toString();
        if (value instanceof Number && !value.getClass().getName().startsWith("java.")) {
            throw new IllegalArgumentException("no fingerprint of " + value.getClass());
        }
        Class<?> type = value instanceof Enum<?> e ? e.getDeclaringClass() : value.getClass();
        return Key.of("value", type.getName(), text);
    }

    private Key composite(Object value) {
        return switch (value) {
            case Optional<?> optional -> parts("optional", optional.stream().toList());
            case OptionalInt number -> Key.of("optional", number.toString());
            case OptionalDouble number ->
                    parts(
                            "optional",
                            number.isPresent() ? List.of(number.getAsDouble()) : List.of());
            case Set<?> set -> unordered("set", set);
            case Map<?, ?> map -> unordered("map", map.entrySet());
            case Map.Entry<?, ?> entry ->
                    parts("entry", Arrays.asList(entry.getKey(), entry.getValue()));
            case Collection<?> list -> parts("list", list);
            case Object[] array -> parts("list", Arrays.asList(array));
            case int[] array -> Key.of("ints", Arrays.toString(array));
            case double[] array -> Key.of("doubles", Arrays.toString(array));
            default -> object(value);
        };
    }

    private Key parts(String kind, Collection<?> parts) {
        Key.Builder key = Key.builder(kind);
        parts.forEach(part -> key.add(key(part)));
        return key.build();
    }

    /** In an order of their own: that of sets and maps changes from run to run. */
    private Key unordered(String kind, Collection<?> parts) {
        List<Key> keys = new ArrayList<>();
        parts.forEach(part -> keys.add(composite(kind.equals("map") ? part : List.of(part))));
        keys.sort(Comparator.comparing(Key::toString));
        Key.Builder key = Key.builder(kind);
        keys.forEach(key::add);
        return key.build();
    }

    private Key object(Object value) {
        Class<?> type = value.getClass();
        if (!type.getName().startsWith(OURS) || type.isHidden() || type.isSynthetic()) {
            throw new IllegalArgumentException("no fingerprint of " + type);
        }
        Key.Builder key = Key.builder("object").add(type.getName());
        for (Field field : FIELDS.get(type)) {
            key.add(field.getName()).add(key(content(field, value)));
        }
        return key.build();
    }

    private static @Nullable Object content(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("fields are made accessible below", e);
        }
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        fields.sort(Comparator.comparing(Field::getName));
        return fields;
    }
}
