package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Records;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles statements about random variables against a method that draws: its parameters are the
 * symbols, and a random generator with a seed.
 */
final class LawVerifier {
    /** Types a method may take its randomness from; it is given a seed. */
    private static final Set<String> GENERATORS = Set.of("RandomGenerator", "Random");

    /** At so many points samples are drawn. */
    private static final int POINTS = 6;

    /** Points to choose from. */
    private static final int TRIED = 200;

    /** The share of a bounded domain at each end in which events may be too rare. */
    private static final double RARE = 0.05;

    /** Numbers larger than this, or as small, say no more about a law. */
    private static final double USUAL = 1000;

    /** Calls of the method, over all points; a multiple of the block size for any of them. */
    private static final int CALLS = 480 * Samples.BLOCK;

    /** Changes of the formula that strength is measured by. */
    private static final int MAX_MUTANTS = 40;

    private final FormulaCheck request;
    private final Lowered.Understood understood;

    LawVerifier(FormulaCheck request, Lowered.Understood understood) {
        this.request = request;
        this.understood = understood;
    }

    Item settle(Statement.Law law) {
        Expr inner = ((Expr.Apply) law.quantity()).arguments().getFirst();
        Operator operator = ((Expr.Apply) law.quantity()).operator();
        return settle(inner, law.forms(), Optional.empty(), operator, law);
    }

    Item settle(Statement.Distributed law) {
        Expr parameters = new Expr.Array(law.parameters(), law.at());
        return settle(
                law.variable(),
                List.of(parameters),
                Optional.of(law.family()),
                Operator.EXPECTATION,
                law);
    }

    private Item settle(
            Expr random,
            List<Expr> forms,
            Optional<Statement.Family> family,
            Operator operator,
            Statement law) {
        Signature signature = request.code().signature();
        List<Signature.Parameter> fixed =
                signature.parameters().stream()
                        .filter(p -> !GENERATORS.contains(p.type()))
                        .toList();
        if (fixed.size() == signature.parameters().size()) {
            return unsettled(
                    "formula-not-comparable",
                    request.id()
                            + " is about a random variable, and "
                            + signature.name()
                            + " draws none",
                    "give the method a parameter of type RandomGenerator, and let it return one"
                            + " value of the variable");
        }
        Set<String> drawn = drawn(random, fixed);
        Map<String, String> components = components(drawn);
        if (drawn.size() != 1 && components.size() != drawn.size()) {
            return unsettled(
                    "formula-not-comparable",
                    drawn.isEmpty()
                            ? request.id() + " names no random variable"
                            : request.id()
                                    + " has several random variables: "
                                    + String.join(", ", drawn),
                    drawn.isEmpty()
                            ? "a parameter of the method is none; write the symbol of what it"
                                    + " returns"
                            : "return a record with a component for each");
        }
        List<Declaration> symbols = new ArrayList<>(understood.symbols());
        symbols.removeIf(d -> drawn.contains(d.name()));
        Set<String> defined = new LinkedHashSet<>(drawn);
        symbols.stream()
                .filter(d -> random instanceof Expr.Ref && Free.names(random).contains(d.name()))
                .map(Declaration::name)
                .forEach(defined::add);
        Vocabulary vocabulary =
                Vocabulary.of(
                        symbols,
                        request.definitions(),
                        request.scope(),
                        d -> fixed.stream().anyMatch(p -> d.answersTo(p.name())));
        Matching.Matched matched =
                Matching.match(
                        vocabulary,
                        defined,
                        new Signature(signature.name(), fixed, signature.returnType()),
                        law.conditions());
        if (!matched.problems().isEmpty()) {
            Matching.Problem problem = matched.problems().getFirst();
            return unsettled("unbound-symbol", problem.message(), problem.help());
        }
        Plan plan = matched.plan();
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), request.definitions());
        RandomStream stream = new RandomStream(request.options().seed(), request.id());
        LawTest empty = new LawTest(List.of(), family, operator, doubles);
        List<Point> points = points(plan, doubles, stream, forms.getFirst(), empty);
        if (points.isEmpty()) {
            return unsettled(
                    "nothing-sampled",
                    "no values of the symbols lie in their domains",
                    plan.widened());
        }
        Samples.Reader reader = new Samples.Reader(random, List.copyOf(drawn), doubles);
        List<Samples> samples = new ArrayList<>();
        for (Point point : points) {
            List<double[]> calls = new ArrayList<>();
            for (Implementation.Result result : draw(plan, point, stream, CALLS / points.size())) {
                switch (result) {
                    case Implementation.Returned(Value value) ->
                            calls.add(reader.read(value, components, point));
                    case Implementation.Threw(String exception) -> {
                        return unsettled(
                                "nothing-compared",
                                signature.name()
                                        + " draws nothing "
                                        + Formatting.inputs(Formatting.inputs(plan, point))
                                        + ": it throws "
                                        + exception,
                                "narrow the domains to where it draws");
                    }
                    case Implementation.TimedOut _, Implementation.Untried _ -> {
                        return Incomplete.timedOut(
                                request, Formatting.inputs(Formatting.inputs(plan, point)));
                    }
                }
            }
            samples.add(new Samples(point, calls));
        }
        LawTest test = new LawTest(samples, family, operator, doubles);
        return new LawFindings(request, plan, test).settle(forms, MAX_MUTANTS);
    }

    private Item unsettled(String code, String message, String help) {
        return Findings.unsettled(request, code, message, request.latex().span(), help);
    }

    /** The symbols that no parameter stands for. */
    private Set<String> drawn(Expr random, List<Signature.Parameter> fixed) {
        Set<String> drawn = new LinkedHashSet<>(Free.names(random));
        if (random instanceof Expr.Ref ref) {
            drawn.retainAll(Set.of(ref.name()));
        }
        drawn.removeIf(
                name -> {
                    Optional<Declaration> symbol =
                            understood.symbols().stream()
                                    .filter(d -> d.name().equals(name))
                                    .findFirst()
                                    .or(() -> request.scope().find(name));
                    return symbol.filter(
                                    d ->
                                            d.value().isPresent()
                                                    || fixed.stream()
                                                            .anyMatch(p -> d.answersTo(p.name())))
                            .isPresent();
                });
        return drawn;
    }

    /** For each random variable the component of the returned record that holds it. */
    private Map<String, String> components(Set<String> drawn) {
        Map<String, String> components = new LinkedHashMap<>();
        Records.components(request.source(), request.code().signature().returnType())
                .ifPresent(
                        all -> {
                            for (String name : drawn) {
                                Optional<Declaration> symbol =
                                        understood.symbols().stream()
                                                .filter(d -> d.name().equals(name))
                                                .findFirst();
                                all.stream()
                                        .map(Signature.Parameter::name)
                                        .filter(
                                                c ->
                                                        c.equals(name)
                                                                || symbol.filter(
                                                                                d -> d.answersTo(c))
                                                                        .isPresent())
                                        .findFirst()
                                        .ifPresent(c -> components.put(name, c));
                            }
                        });
        return components;
    }

    /** A few points, small ones among them: there a wrong count shows most. */
    private static List<Point> points(
            Plan plan, Evaluator<Double> doubles, RandomStream stream, Expr form, LawTest test) {
        Sampler sampler = new Sampler(plan, doubles, stream);
        List<Point> sampled =
                sampler.sample(TRIED).stream()
                        .filter(p -> test.stated(form, p).isPresent())
                        .filter(p -> isCentral(plan, sampler, p))
                        .toList();
        List<Point> simple =
                sampled.stream().sorted(Comparator.comparingDouble(Shrinker::cost)).toList();
        Set<Point> chosen = new LinkedHashSet<>();
        for (int i = 0; i < sampled.size() && chosen.size() < POINTS; i++) {
            chosen.add(i % 2 == 0 ? simple.get(i) : sampled.get(i));
        }
        return List.copyOf(chosen);
    }

    /**
     * Whether all numbers keep away from the ends of their domains, except where they are at one:
     * near a bound such as p = 1 what happens may be too rare to be seen in samples.
     */
    private static boolean isCentral(Plan plan, Sampler sampler, Point point) {
        return plan.variables().stream()
                .allMatch(
                        v ->
                                sampler.range(v, point)
                                        .filter(r -> isCentral(r, point.get(v.name())))
                                        .isPresent());
    }

    private static boolean isCentral(Range range, Value value) {
        return switch (value) {
            case Value.Real(double x) -> {
                boolean bounded = range.hasLow() && range.hasHigh();
                double margin = bounded ? (range.high() - range.low()) * RARE : 1 / USUAL;
                double fromLow = range.hasLow() ? x - range.low() : Math.abs(x);
                double fromHigh = range.hasHigh() ? range.high() - x : Math.abs(x);
                boolean end = (fromLow == 0 || fromHigh == 0) && x == Math.rint(x);
                yield end
                        || (Math.min(fromLow, fromHigh) >= margin
                                && (bounded || Math.max(fromLow, fromHigh) <= USUAL));
            }
            case Value.Array(List<Value> elements) ->
                    elements.stream().allMatch(e -> isCentral(range, e));
            case Value.Whole _,
                    Value.Truth _,
                    Value.Text _,
                    Value.Fields _,
                    Value.Drawn _,
                    Value.Nothing _ ->
                    true;
        };
    }

    private List<Implementation.Result> draw(
            Plan plan, Point point, RandomStream stream, int count) {
        List<Value> arguments = plan.arguments(point);
        List<List<Value>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Value> call = new ArrayList<>(arguments);
            int place = 0;
            for (Signature.Parameter parameter : request.code().signature().parameters()) {
                if (GENERATORS.contains(parameter.type())) {
                    call.add(place, new Value.Whole(stream.nextLong()));
                }
                place++;
            }
            calls.add(call);
        }
        return request.code().call(calls);
    }
}
