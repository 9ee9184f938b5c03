package dev.chalkproof.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tables that charts give beside their drawing (RFC 4180). */
final class Csv {
    private Csv() {}

    /** The table; empty if there is not even a header. */
    static Optional<TableView> table(String csv) {
        List<List<String>> lines = lines(csv);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(TableView.of(lines.getFirst(), lines.subList(1, lines.size())));
    }

    private static List<List<String>> lines(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                boolean quote = c == '"';
                boolean doubled = quote && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (!quote || doubled) {
                    cell.append(c);
                }
                i += doubled ? 1 : 0;
                quoted = !quote || doubled;
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(line);
        }
        return lines;
    }
}
