package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The claims of the reference are decided rightly, and nearly all that hold are proved. */
class SystemsClaimsTest {
    /** How many of the claims that hold must be proved. */
    private static final double PROVED = 0.9;

    record Row(String verdict, List<String> given, List<String> defining, String claim) {
        Item settle() {
            Note note = Note.given(given.toArray(String[]::new));
            for (String definition : defining) {
                note = note.defining(definition);
            }
            return note.formula(claim).claim();
        }

        @Override
        public String toString() {
            return claim + " (" + String.join(", ", given) + ")";
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : table().split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(" ?\\| ", 4);
                rows.add(new Row(cells[0].strip(), parts(cells[1]), parts(cells[2]), cells[3]));
            }
        }
        return rows;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    private static String table() {
        try (InputStream in = SystemsClaimsTest.class.getResourceAsStream("systems-claims.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String verdict(Item item) {
        return switch (item.verdict()) {
            case Verdict.Verified(Evidence evidence) -> evidence.method().label();
            case Verdict.Refuted _, Verdict.Unsettled _, Verdict.Waived _, Verdict.Unchecked _ ->
                    item.verdict().label();
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decidesRightly(Row row) {
        Item item = row.settle();
        assertThat(verdict(item)).as(Note.show(item)).isEqualTo(row.verdict());
    }

    @Test
    void provesNearlyAllThatHold() {
        List<Row> holding = rows().stream().filter(r -> !r.verdict().equals("refuted")).toList();
        long proved = holding.stream().filter(r -> r.verdict().equals("proved")).count();
        assertThat(proved).isGreaterThanOrEqualTo((long) Math.ceil(PROVED * holding.size()));
    }
}
