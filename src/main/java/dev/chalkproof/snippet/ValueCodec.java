package dev.chalkproof.snippet;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Values as bytes. */
final class ValueCodec {
    private ValueCodec() {}

    static void write(DataOutput out, Value value) throws IOException {
        switch (value) {
            case Value.Real(double x) -> {
                out.writeByte('d');
                // The raw bits: a NaN keeps its kind and a zero its sign.
                out.writeLong(Double.doubleToRawLongBits(x));
            }
            case Value.Whole(long n) -> {
                out.writeByte('w');
                out.writeLong(n);
            }
            case Value.Truth(boolean b) -> out.writeByte(b ? '1' : '0');
            case Value.Text(String text) -> {
                out.writeByte('t');
                writeText(out, text);
            }
            case Value.Array(List<Value> elements) -> {
                out.writeByte('a');
                MessageCodec.writeList(out, elements, ValueCodec::write);
            }
            case Value.Fields(String type, SequencedMap<String, Value> components) -> {
                out.writeByte('f');
                out.writeUTF(type);
                out.writeInt(components.size());
                for (Map.Entry<String, Value> component : components.entrySet()) {
                    out.writeUTF(component.getKey());
                    write(out, component.getValue());
                }
            }
            case Value.Drawn(String kind, SequencedMap<String, String> parts) -> {
                out.writeByte('p');
                out.writeUTF(kind);
                out.writeInt(parts.size());
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    out.writeUTF(part.getKey());
                    writeText(out, part.getValue());
                }
            }
            case Value.Nothing _ -> out.writeByte('n');
        }
    }

    static Value read(DataInput in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case 'd' -> new Value.Real(Double.longBitsToDouble(in.readLong()));
            case 'w' -> new Value.Whole(in.readLong());
            case '1' -> new Value.Truth(true);
            case '0' -> new Value.Truth(false);
            case 't' -> new Value.Text(readText(in));
            case 'a' -> new Value.Array(MessageCodec.readList(in, ValueCodec::read));
            case 'f' -> {
                String type = in.readUTF();
                SequencedMap<String, Value> components = new LinkedHashMap<>();
                for (int left = in.readInt(); left > 0; left--) {
                    String name = in.readUTF();
                    components.put(name, read(in));
                }
                yield new Value.Fields(type, components);
            }
            case 'p' -> {
                String name = in.readUTF();
                SequencedMap<String, String> parts = new LinkedHashMap<>();
                for (int left = in.readInt(); left > 0; left--) {
                    String part = in.readUTF();
                    parts.put(part, readText(in));
                }
                yield new Value.Drawn(name, parts);
            }
            case 'n' -> new Value.Nothing();
            default -> throw new IOException("a value cannot be of kind " + (int) kind);
        };
    }

    /** Writes a text of any length, unlike {@link DataOutput#writeUTF}. */
    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
