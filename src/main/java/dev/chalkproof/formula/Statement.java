package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a formula says. */
public sealed interface Statement {
    Origin at();

    /** What must hold for it to be said: {@code x > 0} in {@code f(x) = \ln x, \quad x > 0}. */
    List<Expr> conditions();

    /**
     * The left side of a definition.
     *
     * @param parameterSymbols of a function: {@code x} in {@code f(x)}; empty for a symbol or
     *     sequence
     * @param indices of a sequence or of elements: {@code t} in {@code v_{t+1}}
     */
    record Target(Symbol symbol, List<Symbol> parameterSymbols, List<Index> indices, Origin at) {
        public Target {
            parameterSymbols = List.copyOf(parameterSymbols);
            indices = List.copyOf(indices);
        }

        /** The canonical name. */
        public String name() {
            return symbol.name();
        }

        /** The canonical names of a function's parameters. */
        public List<String> parameters() {
            return parameterSymbols.stream().map(Symbol::name).toList();
        }
    }

    /** An index of a target: {@code t + 1} is the variable {@code t} with the offset 1. */
    record Index(String variable, long offset) {}

    /** {@code target = form = form ...}: the first form defines, the others must be equal to it. */
    record Definition(Target target, List<Expr> forms, List<Expr> conditions, Origin at)
            implements Statement {
        public Definition {
            forms = List.copyOf(forms);
            conditions = List.copyOf(conditions);
        }

        /** What the target is defined as. */
        public Expr body() {
            return forms.getFirst();
        }

        /**
         * The definition without its left side as a form: {@code \frac{\partial L}{\partial w} = x}
         * defines a name, and where L is known also says that x is the derivative.
         */
        public Definition withoutDerivative() {
            List<Expr> right =
                    forms.stream().filter(f -> f.at().start() > target.at().end()).toList();
            return new Definition(
                    target, right.isEmpty() ? List.of(body()) : right, conditions, at);
        }
    }

    /**
     * {@code w \leftarrow value}, or {@code w = value} with {@code w} on the right: symbols on the
     * right have their old values, except those that another statement of the same system defines
     * with {@code =}.
     *
     * @param equation whether it was written with {@code =}
     */
    record Update(Target target, Expr value, boolean equation, List<Expr> conditions, Origin at)
            implements Statement {
        public Update {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * {@code a = b < c}: neighbours are related.
     *
     * @param relations one fewer than members; each one of the six relations of {@link Operator}
     */
    record Chain(List<Expr> members, List<Operator> relations, List<Expr> conditions, Origin at)
            implements Statement {
        public Chain {
            members = List.copyOf(members);
            relations = List.copyOf(relations);
            conditions = List.copyOf(conditions);
            if (relations.size() != members.size() - 1) {
                throw new IllegalArgumentException(
                        relations.size() + " relations between " + members.size() + " members");
            }
        }

        /**
         * What equations say of one value: {@code n! = \prod_{k=1}^{n} k} defines no name, and a
         * method may compute it. The right sides come first, the left one must be equal to them.
         *
         * @return empty if there is another relation than equality
         */
        public Optional<Definition> value() {
            if (!relations.stream().allMatch(r -> r == Operator.EQUAL)) {
                return Optional.empty();
            }
            Expr left = members.getFirst();
            List<Expr> forms = new ArrayList<>(members.subList(1, members.size()));
            forms.add(left);
            Target target =
                    new Target(
                            Symbol.unnamed(Printer.latex(left)), List.of(), List.of(), left.at());
            return Optional.of(new Definition(target, forms, conditions, at));
        }
    }

    /** {@code f(x) \in (0, 1)}. */
    record Membership(Expr value, Domain domain, List<Expr> conditions, Origin at)
            implements Statement {
        public Membership {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * {@code \operatorname{Var}(w) = 2/n}: what an expectation, variance or probability is.
     *
     * @param quantity an {@link Operator#EXPECTATION}, {@link Operator#RANDOM_VARIANCE} or {@link
     *     Operator#PROBABILITY}
     */
    record Law(Expr quantity, List<Expr> forms, List<Expr> conditions, Origin at)
            implements Statement {
        public Law {
            forms = List.copyOf(forms);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * {@code w \sim \mathcal{N}(0, \sigma^2)}.
     *
     * @param parameters as the family takes them: mean and variance of a normal distribution,
     *     bounds of a uniform one, the probability of a Bernoulli
     */
    record Distributed(
            Expr variable, Family family, List<Expr> parameters, List<Expr> conditions, Origin at)
            implements Statement {
        public Distributed {
            parameters = List.copyOf(parameters);
            conditions = List.copyOf(conditions);
        }
    }

    /** Families of distributions. */
    enum Family {
        NORMAL,
        UNIFORM,
        BERNOULLI,
        EXPONENTIAL
    }

    /** Several statements of one block, or of several blocks named together, in their order. */
    @SuppressWarnings("AvoidCommonTypeNames") // a system of equations is called that
    record System(List<Statement> statements, Origin at) implements Statement {
        public System {
            statements = List.copyOf(statements);
        }

        @Override
        public List<Expr> conditions() {
            return List.of();
        }
    }
}
