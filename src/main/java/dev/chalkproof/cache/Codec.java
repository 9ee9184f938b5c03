package dev.chalkproof.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes and back: Chalkproof's records, enum constants, text, numbers, lists, maps in
 * their order and optionals. What has a meaning only where it stands, such as a place in a file, is
 * left to {@link Places}.
 *
 * <p>The form is for the same build of Chalkproof only: keys have to contain its hash, so that no
 * other build ever reads it.
 */
public final class Codec {
    private static final String OURS = "dev.chalkproof.";

    /** How values of one type are written by whoever knows where they belong. */
    public interface Places {
        /** Values with no such type among them. */
        Places NONE =
                new Places() {
                    @Override
                    public Optional<List<Integer>> write(Object value) {
                        return Optional.empty();
                    }

                    @Override
                    public Object read(List<Integer> place) {
                        throw new IllegalArgumentException("place " + place + " is unknown");
                    }
                };

        /**
         * A value as numbers; empty if it is no place but to be written like any other.
         *
         * @throws IllegalArgumentException if it is a place that cannot be found again
         */
        Optional<List<Integer>> write(Object value);

        /**
         * The value that was written so.
         *
         * @throws IllegalArgumentException if there is none
         */
        Object read(List<Integer> place);
    }

    /** What follows, with its code in the bytes. */
    private enum Tag {
        NULL(0),
        STRING(1),
        INTEGER(2),
        LONG(3),
        DOUBLE(4),
        BOOLEAN(5),
        ENUM(6),
        LIST(7),
        MAP(8),
        OPTIONAL(9),
        OPTIONAL_DOUBLE(10),
        DURATION(11),
        RECORD(12),
        PLACE(13);

        private final int code;

        Tag(int code) {
            this.code = code;
        }
    }

    private record Shape(Constructor<?> constructor, List<Method> accessors) {}

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return shape(type);
                }
            };

    private final Places places;

    public Codec(Places places) {
        this.places = places;
    }

    /**
     * A value as bytes.
     *
     * @throws IllegalArgumentException if something in it is of no kind named above, or a place
     *     that cannot be found again
     */
    public byte[] encode(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Writer(out).write(value);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all that is written", e);
        }
        return bytes.toByteArray();
    }

    /** The value that was written as these bytes; empty if they are not what was written. */
    public <T> Optional<T> decode(byte[] bytes, Class<T> type) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Object value = new Reader(in).read();
            return type.isInstance(value) && in.read() < 0
                    ? Optional.of(type.cast(value))
                    : Optional.empty();
        } catch (IOException | RuntimeException | ReflectiveOperationException e) {
            // Whatever is wrong with it, the result has to be found anew.
            return Optional.empty();
        }
    }

    private static Shape shape(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            List<Method> accessors = new ArrayList<>();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
                accessors.add(component.getAccessor());
            }
            return new Shape(constructor, List.copyOf(accessors));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has such a constructor", e);
        }
    }

    private final class Writer {
        private final DataOutputStream out;
        private final Map<String, Integer> names = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(@Nullable Object value) throws IOException {
            switch (value) {
                case null -> tag(Tag.NULL);
                case String text -> {
                    tag(Tag.STRING);
                    text(text);
                }
                case Integer number -> {
                    tag(Tag.INTEGER);
                    out.writeInt(number);
                }
                case Long number -> {
                    tag(Tag.LONG);
                    out.writeLong(number);
                }
                case Double number -> {
                    tag(Tag.DOUBLE);
                    out.writeLong(Double.doubleToRawLongBits(number));
                }
                case Boolean truth -> {
                    tag(Tag.BOOLEAN);
                    out.writeBoolean(truth);
                }
                case Enum<?> constant -> {
                    tag(Tag.ENUM);
                    type(constant.getDeclaringClass());
                    text(constant.name());
                }
                case List<?> list -> {
                    tag(Tag.LIST);
                    all(list);
                }
                case Map<?, ?> map -> {
                    tag(Tag.MAP);
                    all(new ArrayList<>(map.keySet()));
                    all(new ArrayList<>(map.values()));
                }
                case Optional<?> optional -> {
                    tag(Tag.OPTIONAL);
                    write(optional.orElse(null));
                }
                case OptionalDouble number -> {
                    tag(Tag.OPTIONAL_DOUBLE);
                    write(number.isPresent() ? number.getAsDouble() : null);
                }
                case Duration duration -> {
                    tag(Tag.DURATION);
                    out.writeLong(duration.toNanos());
                }
                default -> other(value);
            }
        }

        private void other(Object value) throws IOException {
            Optional<List<Integer>> place = places.write(value);
            if (place.isPresent()) {
                tag(Tag.PLACE);
                all(place.get());
                return;
            }
            if (!(value instanceof Record) || !value.getClass().getName().startsWith(OURS)) {
                throw new IllegalArgumentException("no form for " + value.getClass());
            }
            tag(Tag.RECORD);
            type(value.getClass());
            for (Method accessor : SHAPES.get(value.getClass()).accessors()) {
                try {
                    write(accessor.invoke(value));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException("no form for " + value.getClass(), e);
                }
            }
        }

        private void all(List<?> values) throws IOException {
            out.writeInt(values.size());
            for (Object value : values) {
                write(value);
            }
        }

        private void tag(Tag tag) throws IOException {
            out.writeByte(tag.code);
        }

        private void text(String text) throws IOException {
            byte[] bytes = new byte[2 * text.length()];
            for (int i = 0; i < text.length(); i++) {
                // Code unit by code unit: what code printed may hold half a surrogate pair.
                bytes[2 * i] = (byte) (text.charAt(i) >> 8);
                bytes[2 * i + 1] = (byte) text.charAt(i);
            }
            out.writeInt(text.length());
            out.write(bytes);
        }

        private void type(Class<?> type) throws IOException {
            Integer known = names.putIfAbsent(type.getName(), names.size());
            out.writeInt(known == null ? names.size() - 1 : known);
            if (known == null) {
                text(type.getName().substring(OURS.length()));
            }
        }
    }

    private final class Reader {
        private static final Tag[] TAGS = Tag.values();

        private final DataInputStream in;
        private final List<Class<?>> types = new ArrayList<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        @Nullable Object read() throws IOException, ReflectiveOperationException {
            return switch (TAGS[in.readUnsignedByte()]) {
                case NULL -> null;
                case STRING -> text();
                case INTEGER -> in.readInt();
                case LONG -> in.readLong();
                case DOUBLE -> Double.longBitsToDouble(in.readLong());
                case BOOLEAN -> in.readBoolean();
                case ENUM -> constant(type(), text());
                case LIST -> all();
                case MAP -> map(all(), all());
                case OPTIONAL -> Optional.ofNullable(read());
                case OPTIONAL_DOUBLE ->
                        read() instanceof Double number
                                ? OptionalDouble.of(number)
                                : OptionalDouble.empty();
                case DURATION -> Duration.ofNanos(in.readLong());
                case RECORD -> object(SHAPES.get(type()));
                case PLACE -> places.read(all().stream().map(Integer.class::cast).toList());
            };
        }

        private Object object(Shape shape) throws IOException, ReflectiveOperationException {
            @Nullable Object[] parts = new @Nullable Object[shape.accessors().size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = read();
            }
            return shape.constructor().newInstance(parts);
        }

        private List<@Nullable Object> all() throws IOException, ReflectiveOperationException {
            int count = in.readInt();
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                values.add(read());
            }
            return values;
        }

        private static Map<Object, Object> map(
                List<@Nullable Object> keys, List<@Nullable Object> values) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                map.put(keys.get(i), values.get(i));
            }
            return map;
        }

        private String text() throws IOException {
            char[] text = new char[in.readInt()];
            for (int i = 0; i < text.length; i++) {
                text[i] = in.readChar();
            }
            return new String(text);
        }

        private Class<?> type() throws IOException, ReflectiveOperationException {
            int number = in.readInt();
            if (number == types.size()) {
                types.add(Class.forName(OURS + text()));
            }
            return types.get(number);
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // An enum class is one of its own constants.
        private static Object constant(Class<?> type, String name) {
            return Enum.valueOf((Class) type, name);
        }
    }
}
