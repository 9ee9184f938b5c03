package dev.chalkproof.claim;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends changed programs that would not end by themselves. A step is the entry into a method or a
 * jump back to earlier code: whatever does not end takes more and more of them. They are counted,
 * not timed, so that the same program ends at the same place on every machine.
 */
public final class StepLimit {
    /**
     * Steps of one call. A worker stops a call after ten seconds; this takes less than one, and
     * right programs stay far below it.
     */
    static final long STEPS = 20_000_000;

    private static final ClassDesc OWNER = StepLimit.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private static final ThreadLocal<long[]> LEFT = ThreadLocal.withInitial(() -> new long[1]);

    private StepLimit() {}

    /** A call took too many steps. It is an error, for programs may catch exceptions. */
    static final class Exceeded extends Error {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("takes more than " + STEPS + " steps", null, false, false);
        }
    }

    /** The current thread may take all its steps again. */
    static void reset() {
        LEFT.get()[0] = STEPS;
    }

    /**
     * Counts a step of the current thread; the transformed classes call it. Once there are no steps
     * left, there are none for {@code finally} either.
     */
    public static void step() {
        long[] left = LEFT.get();
        if (--left[0] < 0) {
            throw new Exceeded();
        }
    }

    /**
     * A class with its steps counted.
     *
     * @param others the bytes of a class that was compiled with it, by its internal name; null for
     *     any other
     */
    static byte[] counted(byte[] compiled, Function<String, byte @Nullable []> others) {
        ClassHierarchyResolver compiledTogether =
                ClassHierarchyResolver.ofResourceParsing(type -> stream(type, others))
                        .orElse(ClassHierarchyResolver.defaultResolver());
        ClassFile files = ClassFile.of(ClassHierarchyResolverOption.of(compiledTogether));
        return files.transformClass(
                files.parse(compiled),
                ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Counting::new)));
    }

    private static @Nullable InputStream stream(
            ClassDesc type, Function<String, byte @Nullable []> others) {
        String descriptor = type.descriptorString();
        byte[] bytes = others.apply(descriptor.substring(1, descriptor.length() - 1));
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    /** Of one method. */
    private static final class Counting implements CodeTransform {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            count(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof LabelTarget target) {
                passed.add(target.label());
            }
            if (element instanceof Instruction i && targets(i).anyMatch(passed::contains)) {
                count(code);
            }
            code.with(element);
        }

        private static void count(CodeBuilder code) {
            code.invokestatic(OWNER, "step", NOTHING);
        }

        private static Stream<Label> targets(Instruction instruction) {
            return switch (instruction) {
                case BranchInstruction branch -> Stream.of(branch.target());
                case TableSwitchInstruction s ->
                        Stream.concat(
                                Stream.of(s.defaultTarget()),
                                s.cases().stream().map(c -> c.target()));
                case LookupSwitchInstruction s ->
                        Stream.concat(
                                Stream.of(s.defaultTarget()),
                                s.cases().stream().map(c -> c.target()));
                default -> Stream.empty();
            };
        }
    }
}
