package dev.chalkproof.snippet;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Turns the objects of a worker into values. */
final class Marshal {
    /** More numbers than this are no result that anyone reads or compares. */
    private static final int MAX_VALUES = 1_000_000;

    /** A list that holds itself has no end. */
    private static final int MAX_DEPTH = 64;

    private final List<OutputKind> kinds;
    private int left = MAX_VALUES;

    /**
     * @param kinds the ways to draw values, the first that accepts a value being used
     */
    Marshal(List<OutputKind> kinds) {
        this.kinds = kinds;
    }

    /** A value with more parts than can be shown or sent. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLargeException(String message) {
            super(message);
        }
    }

    /**
     * The value of an object.
     *
     * @throws TooLargeException if it has too many parts
     */
    Value value(@Nullable Object object) throws Throwable {
        return value(object, 0);
    }

    private Value value(@Nullable Object object, int depth) throws Throwable {
        if (--left < 0) {
            throw new TooLargeException("the result has more than 1,000,000 values");
        }
        if (depth > MAX_DEPTH) {
            throw new TooLargeException("the result is nested more than 64 levels deep");
        }
        for (OutputKind kind : kinds) {
            if (object != null && kind.accepts(object)) {
                return new Value.Drawn(kind.name(), kind.draw(object));
            }
        }
        return switch (object) {
            case null -> new Value.Nothing();
            case Double x -> new Value.Real(x);
            case Float x -> new Value.Real(x);
            case Byte n -> new Value.Whole(n);
            case Short n -> new Value.Whole(n);
            case Integer n -> new Value.Whole(n);
            case Long n -> new Value.Whole(n);
            case Boolean b -> new Value.Truth(b);
            case List<?> list -> list(list, depth);
            case Record r when isOpen(r) -> fields(r, depth);
            case Object array when array.getClass().isArray() -> array(array, depth);
            default -> text(object);
        };
    }

    private Value list(List<?> list, int depth) throws Throwable {
        List<Value> elements = new ArrayList<>();
        for (Object element : list) {
            elements.add(value(element, depth + 1));
        }
        return new Value.Array(elements);
    }

    private Value array(Object array, int depth) throws Throwable {
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(value(Array.get(array, i), depth + 1));
        }
        return new Value.Array(elements);
    }

    /** Whether the components of a record can be read: those of the JDK keep to themselves. */
    private static boolean isOpen(Record r) {
        return !r.getClass().getModule().isNamed();
    }

    private Value fields(Record r, int depth) throws Throwable {
        SequencedMap<String, Value> components = new LinkedHashMap<>();
        for (RecordComponent component : r.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            try {
                Object part = component.getAccessor().invoke(r);
                components.put(component.getName(), value(part, depth + 1));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
        return new Value.Fields(r.getClass().getSimpleName(), components);
    }

    private static Value text(Object object) {
        String text = String.valueOf(object.toString());
        if (text.length() > Capture.KEPT_BYTES) {
            throw new TooLargeException("the result has more than 65,536 characters");
        }
        return new Value.Text(text);
    }
}
