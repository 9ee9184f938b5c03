package dev.chalkproof.formula;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Statements as one line of plain text. */
final class StatementPrinter {
    private StatementPrinter() {}

    static String text(Statement statement) {
        String said =
                switch (statement) {
                    case Statement.Definition d ->
                            target(d.target()) + " = " + joined(d.forms(), " = ");
                    case Statement.Update u ->
                            target(u.target()) + " becomes " + Printer.text(u.value());
                    case Statement.Chain c -> chain(c);
                    case Statement.Membership m -> Printer.text(m.value()) + " is " + m.domain();
                    case Statement.Law l ->
                            "law " + Printer.text(l.quantity()) + " = " + joined(l.forms(), " = ");
                    case Statement.Distributed d ->
                            Printer.text(d.variable())
                                    + " is "
                                    + d.family().name().toLowerCase(Locale.ROOT)
                                    + "("
                                    + joined(d.parameters(), ", ")
                                    + ")";
                    case Statement.System s ->
                            s.statements().stream()
                                    .map(StatementPrinter::text)
                                    .collect(Collectors.joining("; "));
                };
        return statement.conditions().isEmpty()
                ? said
                : said
                        + " if "
                        + statement.conditions().stream()
                                .map(Printer::text)
                                .collect(Collectors.joining(" and "));
    }

    private static String joined(List<Expr> exprs, String separator) {
        return exprs.stream().map(Printer::member).collect(Collectors.joining(separator));
    }

    private static String target(Statement.Target target) {
        String parameters =
                target.parameters().isEmpty()
                        ? ""
                        : "(" + String.join(", ", target.parameters()) + ")";
        String indices =
                target.indices().stream()
                        .map(StatementPrinter::index)
                        .collect(Collectors.joining(", "));
        return target.name() + parameters + (indices.isEmpty() ? "" : "[" + indices + "]");
    }

    private static String index(Statement.Index index) {
        if (index.offset() == 0) {
            return index.variable();
        }
        String sign = index.offset() < 0 ? " - " : " + ";
        return index.variable() + sign + Math.abs(index.offset());
    }

    private static String chain(Statement.Chain chain) {
        StringBuilder text = new StringBuilder(Printer.member(chain.members().getFirst()));
        for (int i = 0; i < chain.relations().size(); i++) {
            text.append(' ')
                    .append(TextNotation.infix(chain.relations().get(i)))
                    .append(' ')
                    .append(Printer.member(chain.members().get(i + 1)));
        }
        return text.toString();
    }
}
