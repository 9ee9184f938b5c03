package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.claim.lift.Lifter;
import dev.chalkproof.claim.lift.NotLifted;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.snippet.JavaText;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A formula that a method implements.
 *
 * @param id the formula's label
 * @param latex the formula without its delimiters
 * @param tree its syntax tree
 * @param scope the symbols declared where it stands
 * @param definitions what the formula may use: the other formulas of the page and its imports
 * @param code the compiled method
 * @param source the Java that declares it, so that the method can be lifted
 * @param options what the author and the command line say
 * @param together the formulas that the same code implements along with this one
 * @param methods the names of all methods that implement it: of a block with several results each
 *     needs one
 */
public record FormulaCheck(
        String id,
        MappedText latex,
        MathNode tree,
        Scope scope,
        Definitions definitions,
        Implementation code,
        Optional<JavaText> source,
        Options options,
        Together together,
        Set<String> methods) {
    public FormulaCheck {
        methods = Set.copyOf(methods);
    }

    /** A formula that is implemented alone. */
    public FormulaCheck(
            String id,
            MappedText latex,
            MathNode tree,
            Scope scope,
            Definitions definitions,
            Implementation code,
            Optional<JavaText> source,
            Options options) {
        this(
                id,
                latex,
                tree,
                scope,
                definitions,
                code,
                source,
                options,
                Together.ALONE,
                Set.of(code.signature().name()));
    }

    /** The method as a tree; where it is none, a remark says why. */
    Optional<Lifted> lifted(List<Clause> remarks) {
        try {
            if (source.isEmpty()) {
                throw new NotLifted("its source was not found");
            }
            return Optional.of(Lifter.lift(source.get(), code.signature()));
        } catch (NotLifted e) {
            Clause method = Clause.own(code.signature().name());
            remarks.add(Clause.of(EvidenceForm.BLACK_BOX, method, e.reason()));
            return Optional.empty();
        }
    }

    /** The same where more is declared. */
    FormulaCheck in(Scope around) {
        return new FormulaCheck(
                id, latex, tree, around, definitions, code, source, options, together, methods);
    }

    /** The same, with the method called in another way. */
    FormulaCheck calling(Implementation caller) {
        return new FormulaCheck(
                id, latex, tree, scope, definitions, caller, source, options, together, methods);
    }

    /** The same along with others. */
    public FormulaCheck with(Together others) {
        return new FormulaCheck(
                id, latex, tree, scope, definitions, code, source, options, others, methods);
    }

    /** The same beside other methods that implement it. */
    public FormulaCheck among(Set<String> all) {
        return new FormulaCheck(
                id, latex, tree, scope, definitions, code, source, options, together, all);
    }

    /**
     * How to check.
     *
     * @param seed of the inputs
     * @param accuracyUlps the loss of accuracy that is a failure, in units in the last place;
     *     without it any loss is a remark
     * @param refuted why the note says that the formula is wrong; then it must be refuted
     */
    public record Options(long seed, OptionalDouble accuracyUlps, Optional<String> refuted) {
        public static Options of(long seed) {
            return new Options(seed, OptionalDouble.empty(), Optional.empty());
        }
    }
}
