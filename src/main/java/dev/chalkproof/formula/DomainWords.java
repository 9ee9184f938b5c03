package dev.chalkproof.formula;

import static dev.chalkproof.source.Clause.joined;

import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.List;

/** Domains in plain words. */
final class DomainWords {
    private DomainWords() {}

    static Clause describe(Domain domain) {
        if (!domain.members().isEmpty()) {
            List<Clause> members =
                    domain.members().stream().map(Printer::text).map(Clause::own).toList();
            return Clause.of(DomainForm.ONE_OF, joined(DomainForm.LISTED, members));
        }
        List<Clause> bounds = new ArrayList<>();
        bound(domain.lower(), DomainForm.ABOVE, DomainForm.FROM, bounds);
        bound(domain.upper(), DomainForm.BELOW, DomainForm.TO, bounds);
        domain.excluded().forEach(e -> bounds.add(Clause.of(DomainForm.NOT, Printer.text(e))));
        Clause kind = Clause.of(domain.whole() ? DomainForm.WHOLE : DomainForm.REAL);
        return bounds.isEmpty()
                ? kind
                : Clause.of(DomainForm.WITHIN, kind, joined(DomainForm.AND, bounds));
    }

    private static void bound(
            Domain.Bound bound, DomainForm open, DomainForm closed, List<Clause> bounds) {
        bound.value()
                .map(value -> Clause.of(bound.open() ? open : closed, Printer.text(value)))
                .ifPresent(bounds::add);
    }
}
