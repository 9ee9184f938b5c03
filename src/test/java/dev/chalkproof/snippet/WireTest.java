package dev.chalkproof.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {
    private static final List<Thrown.TraceLine> TRACE =
            List.of(new Thrown.TraceLine("page.p_a$1", 3));
    private static final Thrown THROWN =
            new Thrown(List.of("a.B", "java.lang.Throwable"), "ä\n", TRACE);

    static List<Message> messages() {
        SequencedMap<String, Value> components = new LinkedHashMap<>();
        components.put("b", new Value.Real(-0.0));
        components.put("a", new Value.Nothing());
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        parts.put("svg", "<svg>");
        List<Value> all =
                List.of(
                        new Value.Real(Double.NaN),
                        new Value.Whole(Long.MIN_VALUE),
                        new Value.Truth(true),
                        new Value.Truth(false),
                        new Value.Text("x".repeat(70_000)),
                        new Value.Array(List.of(new Value.Array(List.of()))),
                        new Value.Fields("P", components),
                        new Value.Drawn("chart", parts));
        return List.of(
                new Message.Ready(),
                new Message.Close(7),
                new Message.Run(1, "page.p_a$1", "run$", 10_000, true),
                new Message.Call(
                        1, "page.p_a$1", "f", List.of("double"), false, 5, List.of(all, List.of())),
                new Message.Called(
                        List.of(
                                new CallResult.Returned(all.getFirst()),
                                new CallResult.Threw(THROWN),
                                new CallResult.TimedOut(),
                                new CallResult.Untried(),
                                new CallResult.Failed("why"))),
                new Message.Ran(
                        new Value.Array(all),
                        Optional.of(THROWN),
                        "",
                        new Message.Output("out", "err", true),
                        5,
                        List.of(
                                new Message.Incident(
                                        Message.Incident.Kind.THREAD_LEFT, "t", TRACE))),
                new Message.Ran(
                        new Value.Nothing(),
                        Optional.empty(),
                        "large",
                        Message.Output.NONE,
                        0,
                        List.of()),
                new Message.Aborted(Message.Reason.EXITED, TRACE, Message.Output.NONE));
    }

    private static byte[] frame(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire.write(out, message);
        return out.toByteArray();
    }

    private static Optional<Message> read(byte[] bytes) throws IOException {
        return Wire.read(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesGoThereAndBack(Message message) throws IOException {
        assertThat(read(frame(message))).contains(message);
    }

    @Test
    void classesGoThereAndBack() throws IOException {
        Message.Open open = new Message.Open(3, Map.of("page.p_a$1", new byte[] {1, 2, 3}));

        assertThat(read(frame(open)).orElseThrow())
                .isInstanceOfSatisfying(
                        Message.Open.class,
                        o -> assertThat(o.classes().get("page.p_a$1")).containsExactly(1, 2, 3));
    }

    @Test
    void theEndIsNoMessage() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void anyChangedByteIsNoticed(Message message) throws IOException {
        byte[] bytes = frame(message);
        for (int i = 0; i < bytes.length; i += Math.max(1, bytes.length / 200)) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;

            assertThatThrownBy(() -> read(changed)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aMessageThatIsCutShortIsNoticed() throws IOException {
        byte[] bytes = frame(new Message.Run(1, "page.p_a$1", "run$", 10_000, true));
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);

            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
    }
}
