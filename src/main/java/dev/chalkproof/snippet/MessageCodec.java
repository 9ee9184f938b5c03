package dev.chalkproof.snippet;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages as bytes. */
final class MessageCodec {
    private MessageCodec() {}

    static void write(DataOutput out, Message message) throws IOException {
        switch (message) {
            case Message.Open(int page, Map<String, byte[]> classes) -> {
                out.writeByte('O');
                out.writeInt(page);
                out.writeInt(classes.size());
                for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                    out.writeUTF(entry.getKey());
                    out.writeInt(entry.getValue().length);
                    out.write(entry.getValue());
                }
            }
            case Message.Close(int page) -> {
                out.writeByte('X');
                out.writeInt(page);
            }
            case Message.Run run -> {
                out.writeByte('R');
                out.writeInt(run.page());
                out.writeUTF(run.className());
                out.writeUTF(run.method());
                out.writeLong(run.millis());
                out.writeBoolean(run.again());
            }
            case Message.Call call -> {
                out.writeByte('C');
                out.writeInt(call.page());
                out.writeUTF(call.className());
                out.writeUTF(call.method());
                writeList(out, call.parameterTypes(), ValueCodec::writeText);
                out.writeBoolean(call.ofRecord());
                out.writeLong(call.millis());
                writeList(out, call.arguments(), (o, a) -> writeList(o, a, ValueCodec::write));
            }
            case Message.Ready _ -> out.writeByte('Y');
            case Message.Ran ran -> {
                out.writeByte('r');
                ValueCodec.write(out, ran.value());
                writeList(out, ran.thrown().stream().toList(), MessageCodec::writeThrown);
                out.writeUTF(ran.tooLarge());
                writeOutput(out, ran.output());
                out.writeLong(ran.nanos());
                writeList(out, ran.incidents(), MessageCodec::writeIncident);
            }
            case Message.Called(List<CallResult> results) -> {
                out.writeByte('c');
                writeList(out, results, MessageCodec::writeResult);
            }
            case Message.Aborted aborted -> {
                out.writeByte('a');
                out.writeUTF(aborted.reason().name());
                writeList(out, aborted.trace(), MessageCodec::writeLine);
                writeOutput(out, aborted.output());
            }
        }
    }

    static Message read(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case 'O' -> {
                int page = in.readInt();
                Map<String, byte[]> classes = new HashMap<>();
                int count = in.readInt();
                for (int i = 0; i < count; i++) {
                    String name = in.readUTF();
                    classes.put(name, in.readNBytes(in.readInt()));
                }
                yield new Message.Open(page, classes);
            }
            case 'X' -> new Message.Close(in.readInt());
            case 'R' ->
                    new Message.Run(
                            in.readInt(),
                            in.readUTF(),
                            in.readUTF(),
                            in.readLong(),
                            in.readBoolean());
            case 'C' ->
                    new Message.Call(
                            in.readInt(),
                            in.readUTF(),
                            in.readUTF(),
                            readList(in, ValueCodec::readText),
                            in.readBoolean(),
                            in.readLong(),
                            readList(in, i -> readList(i, ValueCodec::read)));
            case 'Y' -> new Message.Ready();
            case 'r' ->
                    new Message.Ran(
                            ValueCodec.read(in),
                            Optional.ofNullable(
                                    readList(in, MessageCodec::readThrown).stream()
                                            .findFirst()
                                            .orElse(null)),
                            in.readUTF(),
                            readOutput(in),
                            in.readLong(),
                            readList(in, MessageCodec::readIncident));
            case 'c' -> new Message.Called(readList(in, MessageCodec::readResult));
            case 'a' ->
                    new Message.Aborted(
                            Message.Reason.valueOf(in.readUTF()),
                            readList(in, MessageCodec::readLine),
                            readOutput(in));
            default -> throw new IOException("a message cannot be of kind " + (int) kind);
        };
    }

    private static void writeThrown(DataOutput out, Thrown thrown) throws IOException {
        writeList(out, thrown.types(), ValueCodec::writeText);
        ValueCodec.writeText(out, thrown.message());
        writeList(out, thrown.trace(), MessageCodec::writeLine);
    }

    private static Thrown readThrown(DataInput in) throws IOException {
        return new Thrown(
                readList(in, ValueCodec::readText),
                ValueCodec.readText(in),
                readList(in, MessageCodec::readLine));
    }

    private static void writeLine(DataOutput out, Thrown.TraceLine line) throws IOException {
        out.writeUTF(line.className());
        out.writeInt(line.line());
    }

    private static Thrown.TraceLine readLine(DataInput in) throws IOException {
        return new Thrown.TraceLine(in.readUTF(), in.readInt());
    }

    private static void writeOutput(DataOutput out, Message.Output output) throws IOException {
        ValueCodec.writeText(out, output.out());
        ValueCodec.writeText(out, output.err());
        out.writeBoolean(output.cut());
    }

    private static Message.Output readOutput(DataInput in) throws IOException {
        return new Message.Output(
                ValueCodec.readText(in), ValueCodec.readText(in), in.readBoolean());
    }

    private static void writeIncident(DataOutput out, Message.Incident incident)
            throws IOException {
        out.writeUTF(incident.kind().name());
        ValueCodec.writeText(out, incident.detail());
        writeList(out, incident.trace(), MessageCodec::writeLine);
    }

    private static Message.Incident readIncident(DataInput in) throws IOException {
        return new Message.Incident(
                Message.Incident.Kind.valueOf(in.readUTF()),
                ValueCodec.readText(in),
                readList(in, MessageCodec::readLine));
    }

    private static void writeResult(DataOutput out, CallResult result) throws IOException {
        switch (result) {
            case CallResult.Returned(Value value) -> {
                out.writeByte('v');
                ValueCodec.write(out, value);
            }
            case CallResult.Threw(Thrown exception) -> {
                out.writeByte('t');
                writeThrown(out, exception);
            }
            case CallResult.TimedOut _ -> out.writeByte('o');
            case CallResult.Untried _ -> out.writeByte('u');
            case CallResult.Failed(String reason) -> {
                out.writeByte('f');
                ValueCodec.writeText(out, reason);
            }
        }
    }

    private static CallResult readResult(DataInput in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case 'v' -> new CallResult.Returned(ValueCodec.read(in));
            case 't' -> new CallResult.Threw(readThrown(in));
            case 'o' -> new CallResult.TimedOut();
            case 'u' -> new CallResult.Untried();
            case 'f' -> new CallResult.Failed(ValueCodec.readText(in));
            default -> throw new IOException("a result cannot be of kind " + (int) kind);
        };
    }

    /** Writes one element. */
    @FunctionalInterface
    interface Writer<T> {
        void write(DataOutput out, T element) throws IOException;
    }

    /** Reads one element. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static <T> void writeList(DataOutput out, List<T> list, Writer<T> writer) throws IOException {
        out.writeInt(list.size());
        for (T element : list) {
            writer.write(out, element);
        }
    }

    static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        if (size < 0) {
            throw new IOException("a list cannot have " + size + " elements");
        }
        List<T> list = new ArrayList<>(Math.min(size, 1024));
        for (int i = 0; i < size; i++) {
            list.add(reader.read(in));
        }
        return list;
    }
}
